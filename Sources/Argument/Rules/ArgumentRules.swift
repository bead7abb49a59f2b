/// Every rule, in the order in which findings about one node are listed.
package enum ArgumentRules {
  package static let all: [any ArgumentRule] = [
    BottleneckUnaddressed(), CountermeasureWithoutBottleneck(), CountermeasureWithoutMechanism(), MechanismIdle(),
    ChainInferredOnly(), AbstractIncomplete(), PartOrphan(), DuplicateClaim(), CircularArgument(), ContradictionUnanswered(), CausalWording(),
    PartWithoutEvidence(), PartSingleSource(), PartOutdated(), PartUnverified(), FigureUnverified(),
  ]
}

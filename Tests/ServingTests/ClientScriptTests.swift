import Testing

@testable import Serving

@Suite struct ClientScriptTests {
  private func inserted(_ html: String) -> String {
    String(decoding: PreviewScript.inserting("<T>", into: Array(html.utf8)), as: UTF8.self)
  }

  @Test func theTagComesAtTheEndOfTheHead() {
    #expect(inserted("<html><head><title>a</title></head><body></body></html>") == "<html><head><title>a</title><T></head><body></body></html>")
    #expect(inserted("<HEAD></HEAD><body>") == "<HEAD><T></HEAD><body>")
    #expect(inserted("<header></header><p>é</p></body>") == "<header></header><p>é</p><T></body>")
    #expect(inserted("<p>a") == "<p>a<T>")
    #expect(inserted("") == "<T>")
  }

  @Test func pagesGetTheTagAndOtherFilesDoNot() throws {
    let trial = try ServerTrial { configuration in
      configuration.alterHTML = ServerConfiguration().alterHTML
      configuration.basePath = "/x/"
      configuration.eventsPath = "/-/a&b"
      configuration.scriptPath = "/-/s.js"
    }
    for path in ["/x/", "/x/en/", "/x/no"] {
      let response = try trial.get(path)
      #expect(response.text.contains(#"<script src="/-/s.js" data-events="/-/a&amp;b" data-last=""#), "\(path)")
      #expect(response.text.contains(#"" defer></script></head>"#))
      #expect(response.fields["content-length"] == String(response.body.count))
    }
    #expect(try trial.get("/x/chart.svg").text == MemorySource.small["chart.svg"])
  }

  @Test func theScriptIsServedOutsideOfTheBase() throws {
    let trial = try ServerTrial { $0.basePath = "/x/" }
    let response = try trial.get("/-/preview.js")
    #expect(response.text == PreviewScript.text)
    #expect(response.fields["content-type"] == "text/javascript; charset=utf-8")
    let tag = try #require(response.fields["etag"])
    #expect(try trial.get("/-/preview.js", fields: ["If-None-Match: \(tag)"]).status == 304)
  }

  @Test func aPageKnowsAllThatWasToldBeforeItWasAskedFor() throws {
    let trial = try ServerTrial { $0.alterHTML = { _, tag in Array(tag.utf8) } }
    let first = try trial.get("/")
    trial.server.broadcast(ServerEvent(.reload))
    let second = try trial.get("/")
    #expect(first.text.contains("-0\""))
    #expect(second.text.contains("-1\""))
    #expect(try trial.get("/", fields: ["If-None-Match: \(first.fields["etag"] ?? "")"]).status == 200)
  }

  @Test func theScriptMakesNoMarkupOfTexts() {
    for forbidden in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "setAttribute(\"style\"", "<style"] {
      #expect(!PreviewScript.text.contains(forbidden), "\(forbidden)")
    }
  }
}

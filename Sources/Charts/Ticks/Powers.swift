import Glibc

func logarithm10(_ value: Double) -> Double { log10(value) }
func naturalLogarithm(_ value: Double) -> Double { log(value) }

/// Ten to a whole power; exact for the powers a chart meets.
func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }

func raised(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

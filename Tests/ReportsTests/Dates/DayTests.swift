import Reports
import TestSupport
import Testing

struct DayTests {
    @Test func `Days are counted from 1970`() {
        #expect(Day(1970, 1, 1).number == 0)
        #expect(Day(1969, 12, 31).number == -1)
        #expect(Day(2000, 3, 1).number == 11_017)
        #expect(Day(2023, 2, 17).number == 19_405)
        #expect(Day(0, 1, 1).number == -719_528)
        #expect(Day(2023, 2, 17).weekday == 5)
        #expect(Day(1969, 12, 28).weekday == 7)
        #expect(Day(2023, 2, 28).adding(days: 1) == Day(2023, 3, 1))
    }

    @Test func `Numbers and days are each other's inverse, and in one order`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let number = Int.random(in: -4_500_000...4_500_000, using: &random)
            let day = Day(number: number)
            #expect(day.number == number)
            #expect(day < Day(number: number + 1))
        }
        var number = Day(1896, 1, 1).number
        while number < Day(1905, 1, 1).number {
            #expect(Day(number: number).number == number)
            number += 1
        }
    }

    @Test func `Leap years are those of Gregory`() {
        #expect([1900, 2000, 2023, 2024, 0, -4, -1].map(Day.isLeap) == [false, true, false, true, true, true, false])
        #expect(Day(-44, 3, 15).description == "-0044-03-15")
    }
}

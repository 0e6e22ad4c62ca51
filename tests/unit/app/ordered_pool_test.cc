#include "app/ordered_pool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <stdexcept>

using handbill::app::run_in_order;

TEST_CASE("results come in order whatever the number of workers") {
    for (const unsigned workers : {0U, 1U, 2U, 7U, 64U}) {
        std::vector<std::size_t> taken;
        run_in_order(
            100, workers, [](std::size_t i) { return i * i; },
            [&](std::size_t i, std::size_t result) {
                CHECK(result == i * i);
                taken.push_back(i);
            });
        REQUIRE(taken.size() == 100);
        for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i);
    }
}

TEST_CASE("nothing to do is done at once") {
    run_in_order(
        0, 4, [](std::size_t) { return 0; }, [](std::size_t, int) { FAIL("nothing was made"); });
}

TEST_CASE("workers never run further ahead than the window") {
    constexpr unsigned kWorkers = 4;
    std::atomic<std::size_t> begun = 0;
    std::size_t taken = 0;
    run_in_order(
        200, kWorkers,
        [&](std::size_t i) {
            ++begun;
            return i;
        },
        [&](std::size_t, std::size_t) {
            ++taken;
            CHECK(begun.load() <= taken + 2 * kWorkers);
        });
}

TEST_CASE("results that cannot be copied are handed on") {
    std::size_t sum = 0;
    run_in_order(
        10, 3, [](std::size_t i) { return std::make_unique<std::size_t>(i); },
        [&](std::size_t, std::unique_ptr<std::size_t> result) { sum += *result; });
    CHECK(sum == 45);
}

TEST_CASE("a taker that throws stops the run, and the caller hears of it") {
    for (const unsigned workers : {1U, 4U}) {
        std::size_t taken = 0;
        CHECK_THROWS_AS(run_in_order(
                            1000, workers, [](std::size_t i) { return i; },
                            [&](std::size_t, std::size_t) {
                                if (++taken == 3) throw std::runtime_error("enough");
                            }),
                        std::runtime_error);
        CHECK(taken == 3);
    }
}

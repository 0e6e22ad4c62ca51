#include "base/bounded_cache.h"

#include <doctest/doctest.h>

using namespace handbill;

namespace {

std::shared_ptr<const std::string> word(const char* text) { return std::make_shared<const std::string>(text); }

}  // namespace

TEST_CASE("a bounded cache drops the oldest first") {
    base::BoundedCache<std::string> cache(10);
    cache.keep("a", word("first"), 4);
    cache.keep("b", word("second"), 4);
    CHECK(cache.find("a"));
    cache.keep("c", word("third"), 4);
    CHECK_FALSE(cache.find("a"));
    CHECK(cache.find("b"));
    CHECK(cache.find("c"));
    CHECK(cache.bytes() == 8);
}

TEST_CASE("the value that was kept first stays") {
    base::BoundedCache<std::string> cache(10);
    cache.keep("a", word("first"), 4);
    CHECK(*cache.keep("a", word("again"), 4) == "first");
    CHECK(cache.bytes() == 4);
}

TEST_CASE("what is larger than the cache is not kept, but given") {
    base::BoundedCache<std::string> cache(10);
    CHECK(*cache.keep("a", word("huge"), 11) == "huge");
    CHECK_FALSE(cache.find("a"));
    CHECK(cache.bytes() == 0);
}

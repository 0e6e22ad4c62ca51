#include "base/sha256.h"

#include <doctest/doctest.h>

using namespace handbill::base;

TEST_CASE("the digests of FIPS 180-4's examples") {
    CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("pieces give the digest of the whole") {
    Sha256 pieces;
    pieces.update("ab");
    pieces.update("");
    pieces.update("c");
    CHECK(pieces.finish() == sha256("abc"));
}

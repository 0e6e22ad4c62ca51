#include "model/hotline.h"

#include <doctest/doctest.h>

using handbill::model::Channel;
using handbill::model::Hotline;

TEST_CASE("a channel serves a language by whole sub-tags, from the left") {
    Channel channel;
    channel.answers = {"es", "zh-Hant", "pt-BR"};
    CHECK(channel.serves("es"));
    CHECK(channel.serves("es-MX"));
    CHECK(channel.serves("ES-mx"));
    CHECK(!channel.serves("est"));
    CHECK(channel.serves("zh-Hant"));
    CHECK(channel.serves("zh-Hant-HK"));
    CHECK(!channel.serves("zh-Hans"));
    CHECK(!channel.serves("zh"));
    CHECK(!channel.serves("pt"));
    CHECK(!channel.serves("pt-PT"));
    CHECK(!channel.serves(""));
}

TEST_CASE("a channel with interpreters serves every language") {
    Channel channel;
    CHECK(!channel.serves("km"));
    channel.answers_any_language = true;
    CHECK(channel.serves("km"));
}

TEST_CASE("a channel is found by its id") {
    Hotline hotline;
    hotline.channels.resize(2);
    hotline.channels[1].id = "text";
    CHECK(hotline.find_channel("text") == &hotline.channels[1]);
    CHECK(hotline.find_channel("voice") == nullptr);
}

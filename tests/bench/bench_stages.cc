// Each stage of the line on the value that the stage before hands it: the hotel poster on Letter, in five scripts.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "press.h"
#include "untagged.h"

namespace handbill::bench {
namespace {

const std::vector<std::string>& languages() {
    static const std::vector<std::string> tags = {"en", "ar", "ur", "km", "zh-Hans"};
    return tags;
}

void load_one(benchmark::State& state) {
    for (auto _ : state) Press::load({{"poster-hotel"}, {"en"}});
}

void load_all(benchmark::State& state) {
    for (auto _ : state) Press::load({});
}

void localize(benchmark::State& state, const std::string& tag) {
    for (auto _ : state) benchmark::DoNotOptimize(press().localize(tag));
}

void shape(benchmark::State& state, const std::string& tag) {
    const auto localized = press().localize(tag);
    for (auto _ : state) benchmark::DoNotOptimize(press().shape(localized));
}

void paginate(benchmark::State& state, const std::string& tag) {
    const auto shaped = press().shape(press().localize(tag));
    for (auto _ : state) benchmark::DoNotOptimize(press().paginate(shaped));
}

void write(benchmark::State& state, const std::string& tag) {
    const auto pages = press().paginate(press().shape(press().localize(tag)));
    for (auto _ : state) benchmark::DoNotOptimize(press().write(pages));
}

void write_untagged(benchmark::State& state, const std::string& tag) {
    const auto pages = untagged(press().paginate(press().shape(press().localize(tag))));
    for (auto _ : state) benchmark::DoNotOptimize(press().write(pages));
}

void structure(benchmark::State& state, const std::string& tag) {
    const auto pages = press().paginate(press().shape(press().localize(tag)));
    for (auto _ : state) {
        const model::StructureTree copy = pages.structure;
        benchmark::DoNotOptimize(copy.nodes.data());
    }
}

void write_cold(benchmark::State& state, const std::string& tag) {
    const auto pages = press().paginate(press().shape(press().localize(tag)));
    for (auto _ : state) benchmark::DoNotOptimize(press().write_cold(pages));
}

void verify(benchmark::State& state, const std::string& tag) {
    const auto pages = press().paginate(press().shape(press().localize(tag)));
    const auto bytes = press().write(pages);
    for (auto _ : state) press().verify(bytes, pages);
}

void whole_edition(benchmark::State& state, const std::string& tag) {
    for (auto _ : state) {
        const auto pages = press().paginate(press().shape(press().localize(tag)));
        press().verify(press().write(pages), pages);
    }
}

void register_all() {
    using Stage = void (*)(benchmark::State&, const std::string&);
    const std::pair<const char*, Stage> stages[] = {
        {"localize", localize},     {"shape", shape},   {"paginate", paginate},
        {"structure", structure},   {"write", write},   {"write_untagged", write_untagged},
        {"write_cold", write_cold}, {"verify", verify}, {"whole_edition", whole_edition},
    };
    benchmark::RegisterBenchmark("load/en", load_one)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("load/all", load_all)->Unit(benchmark::kMicrosecond);
    for (const auto& [name, stage] : stages) {
        for (const std::string& tag : languages()) {
            benchmark::RegisterBenchmark((std::string(name) + "/" + tag).c_str(), [stage = stage,
                                                                                   &tag](benchmark::State& state) {
                stage(state, tag);
            })->Unit(benchmark::kMicrosecond);
        }
    }
}

}  // namespace
}  // namespace handbill::bench

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    handbill::bench::register_all();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

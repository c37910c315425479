// A ledger of a million entries audited on both cores beside the same on one: its own tables (each entry's parts read
// and hashed again, the tree, the heads), and, when asked for, all that a node's audit looks at: the views as well.

#include "series.hpp"
#include "told_hub.hpp"

#include "ledger/audit.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <thread>

namespace haihe::bench {

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 7;
    auto const messages = argc > 2 ? std::atoll(argv[2]) : 1'000'000;
    bool const with_views = argc > 3 && std::string_view(argv[3]) == "views";
    ToldHub hub;
    auto const taken = seconds_of([&] { hub.tell(messages); });
    auto const cores = std::thread::hardware_concurrency();
    std::printf("%lld messages told in %.0f s; %u cores\n", static_cast<long long>(messages), taken, cores);
    auto const book = hub.book();
    auto const rate = [&](unsigned threads) {
        ledger::AuditReport report;
        auto const seconds =
            seconds_of([&] { report = ledger::audit(hub.database(), with_views ? &book : nullptr, threads); });
        if (!report.faults.empty()) throw std::runtime_error(report.faults.front());
        return static_cast<double>(report.entries) / seconds;
    };
    Series series;
    Series::print_heading("entries/s on all cores, on one");
    for (int round = 0; round < rounds; ++round) {
        auto const all = rate(cores);
        series.add(all, rate(1));
    }
    series.print_json(with_views ? "audit-views" : "audit", "entries/s", "the same on one core");
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) {
    try {
        return haihe::bench::main_of(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "bench audit: %s\n", fault.what());
        return 1;
    }
}

// A tender's life of 1,000 events, folded from a ledger's file as a reader does it: query, read each event, evolve.

#include "edge/clock/clock.hpp"
#include "edge/sql/connection.hpp"
#include "ledger/desk.hpp"
#include "ledger/fold.hpp"
#include "trading/tender/tender.hpp"
#include "trust/certificate.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace haihe::bench {

constexpr char const* kTender = "A1201000001000001001";
constexpr int kEvents = 1000;
constexpr double kMillisecondsMax = 5;

/// One clarification after the other, each some 1.5 KB with its signature.
std::vector<trading::TenderEvent> life(kernel::Instant now) {
    std::vector<trading::TenderEvent> events;
    exchange::TenderCreated tender;
    tender.code = kTender;
    tender.project = "A1201000001000001";
    tender.lots = {
        {std::string(kTender) + "001", "一标段", "works", "河道清淤与护岸", kernel::yuan(10'000'000), {}, {}}};
    events.emplace_back(trading::TenderRegistered{tender, std::string(64, 'a')});
    trading::TenderPublished published;
    published.announcement.tender = kTender;
    published.announcement.timeTable.bidDeadline = now + kernel::days(30);
    published.manifest.tender = kTender;
    published.publishedAt = now;
    events.emplace_back(published);
    trust::Signature const signature{"haihe-sm2-sm3", std::string(900, 'c'), std::string(96, 's')};
    while (events.size() < kEvents) {
        auto const number = static_cast<std::int64_t>(events.size()) - 1;
        exchange::Clarification clarification{kTender, number, "示例澄清", "清淤深度由1.2米改为1.5米。", false, {}, {}};
        events.emplace_back(trading::TenderClarified{clarification, signature, std::string(64, 'b'), now,
                                                     now + kernel::days(30), now + kernel::days(30)});
    }
    return events;
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 300;
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-fold-bench-XXXXXX").string();
    std::filesystem::path const directory = ::mkdtemp(pattern.data());
    std::vector<double> milliseconds;
    {
        edge::SystemClock const clock;
        auto const now = clock.now();
        auto const key = trust::PrivateKey::generate_sm2();
        auto const certificate =
            trust::issue_certificate({"bench", "bench", "", false, now, now + kernel::days(1)}, key, key, nullptr);
        ledger::Ledger ledger({(directory / "ledger.db").string(), "A1201000001", key, certificate, false},
                              ledger::Book{}, clock);
        auto const stream = "tender/" + std::string(kTender);
        auto const outcome = ledger.submit({now, {"c1", "91350100M000100Y43", "192.0.2.1"}, "", {}, [&](auto&, auto&) {
                                                return ledger::Decision{}.record_all(stream, life(now));
                                            }});
        if (outcome.refusal) throw std::runtime_error(outcome.refusal->rule);
        auto reads = ledger.reads().lease();
        for (int i = 0; i < rounds; ++i) {
            auto const start = std::chrono::steady_clock::now();
            auto const tender = ledger::fold<trading::Tender, trading::TenderEvent>(*reads, stream);
            std::chrono::duration<double, std::milli> const taken = std::chrono::steady_clock::now() - start;
            if (tender.clarifications.size() != kEvents - 2) throw std::runtime_error("events are missing");
            milliseconds.push_back(taken.count());
        }
        ledger.stop();
    }
    std::filesystem::remove_all(directory);
    std::ranges::sort(milliseconds);
    auto const median = milliseconds[milliseconds.size() / 2], late = milliseconds[milliseconds.size() * 99 / 100];
    std::printf("%d events of a tender folded: median %.2f ms, p99 %.2f ms; at most %.0f ms\n", kEvents, median, late,
                kMillisecondsMax);
    std::printf(
        "{\"bench\":\"fold\",\"ours\":%.3f,\"limit\":%.1f,\"ratio\":%.3f,\"unit\":\"ms\",\"rounds\":%d,\"p99\":%.3f}\n",
        median, kMillisecondsMax, kMillisecondsMax / median, rounds, late);
    return median < kMillisecondsMax ? 0 : 1;
}

} // namespace haihe::bench

int main(int argc, char** argv) { return haihe::bench::main_of(argc, argv); }

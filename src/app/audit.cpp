#include "ledger/audit.hpp"
#include "app/commands.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <filesystem>

namespace haihe::app {

namespace {

struct AuditAnswer {
    std::int64_t entries = 0;
    std::int64_t heads = 0;
    std::int64_t messages = 0;
    std::vector<std::string> faults;
};
BOOST_DESCRIBE_STRUCT(AuditAnswer, (), (entries, heads, messages, faults))

} // namespace

int audit(AuditOptions const& options, Console const& console) {
    if (!std::filesystem::is_regular_file(options.file))
        return console.refuse({"没有账本文件 " + options.file + "。", "There is no ledger file " + options.file + "."});
    auto const report = ledger::audit(options.file);
    if (options.json) {
        console.print(json::write(AuditAnswer{report.entries, report.heads, report.messages, report.faults}));
        return report.faults.empty() ? kGood : kNo;
    }
    for (auto const& fault : report.faults) console.print(fault);
    auto const entries = std::to_string(report.entries), heads = std::to_string(report.heads),
               messages = std::to_string(report.messages), faults = std::to_string(report.faults.size());
    kernel::Text const seen{"核对记录 " + entries + " 条、树根 " + heads + " 个、发出的消息 " + messages + " 条",
                            entries + " entries, " + heads + " heads, " + messages + " messages"};
    if (report.faults.empty())
        console.say({seen.zh + ":账本完整。", seen.en + ": the ledger is whole."});
    else
        console.say({seen.zh + ":发现 " + faults + " 处不符。", seen.en + ": " + faults + " faults."});
    return report.faults.empty() ? kGood : kNo;
}

} // namespace haihe::app

#include "ledger/audit.hpp"
#include "app/commands.hpp"
#include "app/role.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <filesystem>
#include <optional>

namespace haihe::app {

namespace {

struct AuditAnswer {
    std::int64_t entries = 0;
    std::int64_t heads = 0;
    std::int64_t messages = 0;
    std::vector<std::string> faults;
};
BOOST_DESCRIBE_STRUCT(AuditAnswer, (), (entries, heads, messages, faults))

struct Subject {
    std::string file;
    std::optional<ledger::Book> book; ///< of the node's role, when its configuration is known
};

kernel::Result<Subject> subject_of(AuditOptions const& options) {
    if (options.config.empty()) return Subject{options.file, {}};
    auto const setup = read_node_setup(options.config, "", options.home);
    if (!setup) return std::unexpected(setup.error());
    auto const role = Role::make(*setup);
    if (!role) return std::unexpected(role.error());
    return Subject{setup->settings.database, node::Node::book_of(setup->settings.role, (*role)->mount())};
}

} // namespace

int audit(AuditOptions const& options, Console const& console) {
    if (options.file.empty() == options.config.empty())
        return console.refuse({"请给出账本文件或者 --config 之一。", "Give either the ledger's file or --config."});
    auto const subject = subject_of(options);
    if (!subject) return console.refuse(subject.error());
    if (!edge::sql::names_a_server(subject->file) && !std::filesystem::is_regular_file(subject->file))
        return console.refuse(
            {"没有账本文件 " + subject->file + "。", "There is no ledger file " + subject->file + "."});
    auto const report = ledger::audit(subject->file, subject->book ? &*subject->book : nullptr);
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
        console.say(subject->book ? kernel::Text{seen.zh + ",以及各视图:账本完整。",
                                                 seen.en + " and the views: the ledger is whole."}
                                  : kernel::Text{seen.zh + ":账本完整(未核对视图)。",
                                                 seen.en + ": the ledger is whole (views not checked)."});
    else
        console.say({seen.zh + ":发现 " + faults + " 处不符。", seen.en + ": " + faults + " faults."});
    return report.faults.empty() ? kGood : kNo;
}

} // namespace haihe::app

#include "proof/archive/log_evidence.hpp"

#include "ledger/disclosed_entry.hpp"
#include "proof/archive/on_all_cores.hpp"
#include "json/canonical.hpp"

#include <map>

namespace haihe::proof {

namespace {

namespace path = exchange::archive_path;

template <class T>
std::optional<T> canonical(std::string const& text) {
    if (!json::require_canonical(text)) return std::nullopt;
    auto read = json::read<T>(text);
    if (!read) return std::nullopt;
    return std::move(*read);
}

std::optional<Log> examine_head(Container const& container, Testimony& testimony) {
    auto const found = container.texts.find(path::kHead);
    auto head = found == container.texts.end() ? std::nullopt : canonical<exchange::ArchivedHead>(found->second);
    auto signer = head ? certificate_in(head->certificate) : std::nullopt;
    auto const& manifest = container.manifest;
    bool const holds = signer && trust::verifies(head->head, trust::kTreeHeadLabel, *signer) &&
                       head->head.head.keyId == signer->digest().to_string() &&
                       head->head.head.logId == manifest.ledger.logId && head->head.head.logId == manifest.platform &&
                       head->head.head.epoch == manifest.ledger.epoch && head->head.head.size == manifest.ledger.size &&
                       head->head.head.time <= manifest.sealedAt;
    auto const name = signer ? signer->common_name() : std::string();
    auto const size = std::to_string(manifest.ledger.size);
    if (!testimony.say("ledger_head_is_signed", holds,
                       {"平台账本在 " + size + " 条记录时的树根由 " + name + " 签名。",
                        "The head of the platform's ledger at " + size + " entries was signed by " + name + "."},
                       {"账本树根的签名无效，或者不是清单所说的那个树根。",
                        "The head of the ledger is not signed rightly, or is not the one that the manifest names."},
                       {{"size", size}, {"log", manifest.ledger.logId}}))
        return std::nullopt;
    testimony.signers.push_back({{"账本签名人 " + name, "ledger's signer " + name}, *signer, head->head.head.time});
    return Log{std::move(*head), std::move(*signer), {}, {}};
}

void examine_cosignatures(Log const& log, Testimony& testimony) {
    auto const& head = log.head;
    auto const digest = trust::digest_of(head.head.head);
    if (head.cosignatures.empty())
        testimony.leave_unchecked("head_is_cosigned",
                                  {"没有其他平台见证该账本树根。", "No other platform has witnessed that head."});
    if (head.cosignatures.size() != head.witnesses.size()) {
        testimony.say(
            "head_is_cosigned", false, {},
            {"见证平台的证书与见证签名不相对应。", "The witnesses' certificates do not match the cosignatures."});
        return;
    }
    for (std::size_t i = 0; i < head.cosignatures.size(); ++i) {
        auto const& one = head.cosignatures[i];
        auto const certificate = certificate_in(head.witnesses[i].certificate);
        bool const holds = certificate && head.witnesses[i].witness == one.witness && one.head == digest &&
                           one.witness != head.head.head.logId && trust::verifies(one, *certificate);
        auto const time = one.time.to_string();
        if (holds)
            testimony.signers.push_back(
                {{"见证平台 " + one.witness, "witness " + one.witness}, *certificate, one.time});
        testimony.say("head_is_cosigned", holds,
                      {"平台 " + one.witness + " 于 " + time + " 见证了该账本树根。",
                       "The platform " + one.witness + " witnessed that head at " + time + "."},
                      {"平台 " + one.witness + " 的见证签名无效。",
                       "The cosignature of the platform " + one.witness + " is not valid."},
                      {{"witness", one.witness}, {"time", time}});
    }
}

std::optional<ArchivedEntry> entry_in(std::string const& where, std::string const& text, std::string const& prefix,
                                      trust::TreeHead const& head) {
    auto const shown = canonical<ledger::DisclosedEntry>(text);
    if (!shown || where != prefix + std::to_string(shown->index) + ".json" || !ledger::verify(*shown, head))
        return std::nullopt;
    auto place = canonical<ledger::Where>(*shown->where.value);
    auto who = canonical<ledger::Who>(*shown->who.value);
    if (!place || !who || !json::require_canonical(*shown->what.value)) return std::nullopt;
    auto body = json::parse(*shown->what.value);
    if (!body || !body->is_object()) return std::nullopt;
    return ArchivedEntry{shown->index, std::move(*place), std::move(*who), *shown->what.value, std::move(*body)};
}

/// The path of the first that does not stand where it says; empty: none.
std::string read_entries(Container const& container, std::string const& prefix, trust::TreeHead const& head,
                         std::vector<ArchivedEntry>& entries) {
    auto const files = container.below(prefix);
    auto shown =
        on_all_cores(files, [&](auto const& file) { return entry_in(file.first, *file.second, prefix, head); });
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!shown[i] || (!entries.empty() && entries.back().index >= shown[i]->index)) return files[i].first;
        entries.push_back(std::move(*shown[i]));
    }
    return {};
}

bool examine_entries(Container const& container, Log& log, Testimony& testimony) {
    auto const& head = log.head.head.head;
    auto differs = read_entries(container, path::kEntries, head, log.entries);
    if (differs.empty()) differs = read_entries(container, path::kTrust, head, log.trust);
    auto const count = std::to_string(log.entries.size() + log.trust.size());
    return testimony.say(
        "entries_are_under_the_head", differs.empty() && !log.entries.empty(),
        {count + " 条记录公开的内容与账本一致，都在该树根之下各自的位置。",
         "The " + count + " entries are as the ledger recorded them, each in its place under that head."},
        {"记录不在树根之下，或者内容与账本不符：" + differs,
         "An entry is not under the head, or not as recorded: " + differs},
        {{"path", differs}});
}

void examine_instants(Log const& log, Testimony& testimony) {
    std::map<std::int64_t, kernel::Instant> instants;
    for (auto const* entries : {&log.entries, &log.trust})
        for (auto const& entry : *entries) instants.emplace(entry.index, entry.where.instant);
    std::int64_t broken = -1;
    kernel::Instant before{};
    for (auto const& [index, instant] : instants) {
        if (broken < 0 && (instant < before || instant > log.head.head.head.time)) broken = index;
        before = instant;
    }
    testimony.say(
        "instants_do_not_run_backwards", broken < 0,
        {"各条记录的时刻依次不倒退，且不晚于树根的时刻。",
         "The entries' instants do not run backwards, and none is after the head's."},
        {"时刻倒退：" + entry_named(broken).zh + "。", "An instant runs backwards: " + entry_named(broken).en + "."},
        broken < 0 ? std::vector<kernel::Fact>{} : at_entry(broken));
}

void examine_versions(Log const& log, Testimony& testimony) {
    std::map<std::string, std::int64_t> last;
    std::int64_t broken = -1;
    for (auto const& entry : log.entries)
        if (broken < 0 && entry.where.version != ++last[entry.where.stream]) broken = entry.index;
    auto const streams = std::to_string(last.size()), size = std::to_string(log.head.head.head.size);
    testimony.say("streams_have_no_gap", broken < 0,
                  {streams + " 个流的版本号都从 1 起连续，中间没有缺失；清单称其完整到账本第 " + size +
                       " 条为止，其后的事不在此归档之内。",
                   "In all " + streams +
                       " streams the versions run from 1 without a gap: nothing is missing in between. "
                       "The platform states that they are complete up to " +
                       size + " entries of its ledger; of what came later the archive says nothing."},
                  {"流的版本号有缺失：" + entry_named(broken).zh + "。",
                   "A stream has a gap before " + entry_named(broken).en + "."},
                  broken < 0 ? std::vector<kernel::Fact>{{"size", size}} : at_entry(broken));
}

} // namespace

std::optional<Log> examine_log(Container const& container, Testimony& testimony) {
    auto log = examine_head(container, testimony);
    if (!log) return std::nullopt;
    examine_cosignatures(*log, testimony);
    if (!examine_entries(container, *log, testimony)) return std::nullopt;
    examine_instants(*log, testimony);
    examine_versions(*log, testimony);
    return log;
}

} // namespace haihe::proof

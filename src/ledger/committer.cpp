#include "ledger/committer.hpp"

#include "exchange/message.hpp"
#include "json/codec.hpp"
#include "trust/tree_head.hpp"

#include <boost/describe.hpp>

#include <algorithm>
#include <tuple>

namespace haihe::ledger {

namespace {

using edge::sql::Connection;

/// What a repeated request is answered with.
struct Remembered {
    std::string result;
    std::vector<std::int64_t> indexes;
    std::int64_t position = 0;
    std::optional<std::string> refusedRule;
    std::optional<kernel::Text> refusedText;
    std::optional<std::int64_t> refusedKind;
};
BOOST_DESCRIBE_STRUCT(Remembered, (), (result, indexes, position, refusedRule, refusedText, refusedKind))

std::string salt() {
    auto const bytes = trust::random_salt();
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

} // namespace

kernel::Refusal unavailable() {
    return {kernel::RefusalKind::unavailable, "ledger_accepts_commands",
            {"系统暂时不能受理,什么也没有记录,请稍后重试。", "The system cannot accept this now; nothing was recorded. Try again shortly."}, "", {}, {}};
}

std::any const& States::find(std::string const& stream, std::type_index state, Folder const& folder) {
    auto& cached = implementation_->cache[stream][state];
    if (cached.state.has_value()) return cached.state;
    auto fresh = folder.make();
    auto query = implementation_->database->query("SELECT type, what_json FROM entries WHERE stream = ? ORDER BY version");
    query.bind(stream);
    while (query.next()) folder.apply(fresh, query.text(0), query.text(1), {});
    cached = {std::move(fresh), &folder};
    return cached.state;
}

edge::sql::Connection& States::views() { return *implementation_->database; }

Committer::Committer(LedgerOptions const& options, Book const& book, edge::Clock const& clock)
    : options_(options), book_(book), clock_(clock), database_(options.path, edge::sql::Mode::read_write),
      key_id_(options.certificate.digest().to_string()) {
    database_.execute(kLedgerSchema);
    BookTables::create(book_, database_);
    database_.query("INSERT OR IGNORE INTO identity(log_id, epoch, key_id, certificate) VALUES(?,?,?,?)")
        .bind(options.log_id).bind(options.epoch).bind(key_id_).bind(options.certificate.to_pem())
        .run();
    states_.database = &database_;
    frontier_ = frontier_of_entries(database_);
    outbox_ = frontier_of_outbox(database_);
    auto last = database_.query("SELECT coalesce(max(instant), 0) FROM entries WHERE idx = (SELECT max(idx) FROM entries)");
    last.next();
    last_instant_ = {last.integer(0)};
    signed_size_ = -1;
    signed_outbox_ = -1;
    auto head = database_.query("SELECT head FROM heads ORDER BY epoch DESC, size DESC LIMIT 1");
    if (head.next()) {
        auto const known = json::read<trust::SignedHead>(head.text(0));
        if (!known || known->head.size != size() || known->head.root != frontier_.root())
            throw std::runtime_error("the ledger does not match its last signed head: run `haihe audit " + options.path + "`");
        signed_size_ = known->head.size;
        signed_outbox_ = static_cast<std::int64_t>(outbox_.size());
    }
    if (signed_size_ < 0) {
        database_.begin();
        sign_heads();
        database_.commit();
    }
}

struct Committer::Mark {
    trust::merkle::Frontier frontier, outbox;
    kernel::Instant last_instant;
};

std::vector<Committer::Answer> Committer::commit(std::span<Item const> items) {
    std::vector<Answer> answers;
    Mark const before{frontier_, outbox_, last_instant_};
    auto const signed_before = std::pair(signed_size_, signed_outbox_);
    try {
        database_.begin();
        for (auto const& item : items) {
            if (auto* const* command = std::get_if<Command*>(&item)) {
                answers.push_back(decide_one(**command));
            } else {
                Answer answer;
                try {
                    (*std::get<Work*>(item))(database_);
                } catch (std::exception const&) {
                    answer.failure = std::current_exception();
                }
                answers.push_back(std::move(answer));
            }
        }
        sign_heads();
        database_.commit();
        for (auto& answer : answers) answer.outcome.position = size();
    } catch (std::exception const&) {
        auto const failure = std::current_exception();
        database_.rollback();
        frontier_ = before.frontier;
        outbox_ = before.outbox;
        last_instant_ = before.last_instant;
        std::tie(signed_size_, signed_outbox_) = signed_before;
        states_.cache.clear();
        versions_.clear();
        answers.assign(items.size(), Answer{{"{}", unavailable(), {}, size(), false}, failure});
    }
    return answers;
}

Committer::Answer Committer::decide_one(Command& command) {
    Context const context{std::max(last_instant_, command.ticket), command.who};
    Mark const before{frontier_, outbox_, last_instant_};
    database_.query("SAVEPOINT command").run();
    try {
        auto outcome = decided(command, context);
        database_.query("RELEASE command").run();
        return {std::move(outcome), {}};
    } catch (std::exception const& fault) {
        database_.query("ROLLBACK TO command").run();
        database_.query("RELEASE command").run();
        frontier_ = before.frontier;
        outbox_ = before.outbox;
        last_instant_ = before.last_instant;
        states_.cache.clear();
        versions_.clear();
        kernel::Refusal refusal{kernel::RefusalKind::unavailable, "command_can_be_decided",
                                {"系统内部错误,什么也没有记录。", "An internal error; nothing was recorded."}, "", {}, {{"reason", fault.what()}}};
        return {{"{}", std::move(refusal), {}, size(), false}, {}};
    }
}

Outcome Committer::decided(Command& command, Context const& context) {
    if (auto before = answered_before(command)) return std::move(*before);
    constexpr std::size_t kStreamsKept = 10'000;
    if (states_.cache.size() > kStreamsKept) states_.cache.clear(); // here, where nobody holds a reference into it
    States states(states_);
    auto decision = command.decide(states, context);
    Outcome outcome{std::move(decision.result), std::move(decision.refusal), {}, 0, false};
    for (auto const& event : decision.events) append(event, context, outcome);
    if (!outcome.refusal || !outcome.indexes.empty()) remember(command, outcome);
    return outcome;
}

void Committer::append(NewEvent const& event, Context const& context, Outcome& outcome) {
    Entry entry{size(), {event.stream, next_version(event.stream), event.type, context.now}, context.who, event.body, salt(), salt(), salt()};
    auto const where = json::write(entry.where), who = json::write(entry.who);
    auto const leaf = trust::merkle::leaf(ledger::leaf_data(entry.index, commit_to(entry.where_salt, where), commit_to(entry.who_salt, who),
                                                            commit_to(entry.what_salt, entry.what)));
    auto const closes = frontier_.append(leaf);
    database_.query("INSERT INTO entries(idx, stream, version, type, instant, where_json, where_salt, who_json, who_salt, what_json, what_salt,"
                    " leaf, closes) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(entry.index).bind(entry.where.stream).bind(entry.where.version).bind(entry.where.type).bind(context.now.milliseconds)
        .bind(where).bind_blob(entry.where_salt).bind(who).bind_blob(entry.who_salt).bind(entry.what).bind_blob(entry.what_salt)
        .bind_blob(bytes_of(leaf)).bind_blob(concatenated(closes))
        .run();
    last_instant_ = context.now;
    BookTables::project(book_, database_, entry);
    for (auto const& outgoing : BookTables::publish(book_, entry)) send(outgoing, entry);
    if (auto const cached = states_.cache.find(event.stream); cached != states_.cache.end())
        for (auto& [type, one] : cached->second) one.folder->apply(one.state, event.type, event.body, entry.where);
    outcome.indexes.push_back(entry.index);
}

void Committer::send(Outgoing const& outgoing, Entry const& entry) {
    auto const sequence = static_cast<std::int64_t>(outbox_.size());
    auto const text = json::write(exchange::Message{options_.log_id, options_.epoch, sequence, outgoing.type, outgoing.version,
                                                    outgoing.subject, entry.where.instant, outgoing.to, json::Raw{outgoing.payload}, {}});
    auto const leaf = trust::merkle::leaf(text);
    auto const closes = outbox_.append(leaf);
    database_.query("INSERT INTO outbox(sequence, message, leaf, closes, entry) VALUES(?,?,?,?,?)")
        .bind(sequence).bind(text).bind_blob(bytes_of(leaf)).bind_blob(concatenated(closes)).bind(entry.index)
        .run();
}

void Committer::sign_heads() {
    auto const sign = [&](std::string_view label, trust::merkle::Frontier const& log) {
        auto const time = std::max(last_instant_, signed_size_ < 0 ? clock_.now() : last_instant_);
        return json::write(trust::sign_head(options_.key, label,
                                            {options_.log_id, options_.epoch, static_cast<std::int64_t>(log.size()), log.root(), time, key_id_}));
    };
    if (signed_size_ != size()) {
        database_.query("INSERT INTO heads(epoch, size, head) VALUES(?,?,?)")
            .bind(options_.epoch).bind(size()).bind(sign(trust::kTreeHeadLabel, frontier_))
            .run();
        signed_size_ = size();
    }
    if (signed_outbox_ != static_cast<std::int64_t>(outbox_.size())) {
        database_.query("INSERT INTO outbox_heads(size, head) VALUES(?,?)")
            .bind(static_cast<std::int64_t>(outbox_.size())).bind(sign(trust::kOutboxHeadLabel, outbox_))
            .run();
        signed_outbox_ = static_cast<std::int64_t>(outbox_.size());
    }
}

std::optional<Outcome> Committer::answered_before(Command const& command) {
    if (command.idempotency_key.empty()) return std::nullopt;
    auto query = database_.query("SELECT request, outcome FROM idempotency WHERE actor = ? AND key = ?");
    query.bind(command.who.actor).bind(command.idempotency_key);
    if (!query.next()) return std::nullopt;
    if (query.view(0) != bytes_of(command.request_digest))
        return Outcome{"{}",
                       kernel::Refusal{kernel::RefusalKind::unacceptable, "idempotency_key_fits_its_request",
                                       {"这个幂等键已用于另一个请求。", "This idempotency key was used for another request."}, "", {}, {}},
                       {}, 0, true};
    auto const kept = json::read<Remembered>(query.view(1)).value();
    Outcome outcome{kept.result, {}, kept.indexes, kept.position, true};
    if (kept.refusedRule)
        outcome.refusal = kernel::Refusal{static_cast<kernel::RefusalKind>(kept.refusedKind.value_or(0)), *kept.refusedRule,
                                          kept.refusedText.value_or(kernel::Text{}), "", {}, {}};
    return outcome;
}

void Committer::remember(Command const& command, Outcome const& outcome) {
    if (command.idempotency_key.empty()) return;
    Remembered kept{outcome.result, outcome.indexes, size(), {}, {}, {}};
    if (outcome.refusal) {
        kept.refusedRule = outcome.refusal->rule;
        kept.refusedText = outcome.refusal->text;
        kept.refusedKind = static_cast<std::int64_t>(outcome.refusal->kind);
    }
    database_.query("INSERT INTO idempotency(actor, key, request, outcome) VALUES(?,?,?,?)")
        .bind(command.who.actor).bind(command.idempotency_key).bind_blob(bytes_of(command.request_digest)).bind(json::write(kept))
        .run();
}

std::int64_t Committer::next_version(std::string const& stream) {
    auto known = versions_.find(stream);
    if (known == versions_.end()) {
        constexpr std::size_t kRemembered = 100'000;
        if (versions_.size() > kRemembered) versions_.clear();
        auto query = database_.query("SELECT coalesce(max(version), 0) FROM entries WHERE stream = ?");
        query.bind(stream).next();
        known = versions_.emplace(stream, query.integer(0)).first;
    }
    return ++known->second;
}

} // namespace haihe::ledger

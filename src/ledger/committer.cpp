#include "ledger/committer.hpp"

#include "exchange/message.hpp"
#include "ledger/idempotency.hpp"
#include "ledger/key_changes.hpp"
#include "ledger/tables.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <stdexcept>

namespace haihe::ledger {

namespace {

constexpr std::size_t kEventsMax = 10'000;              ///< of one decision
constexpr std::size_t kBodyMax = std::size_t{16} << 20; ///< of one event
constexpr std::size_t kVersionsKept = 100'000;
/// Whoever waits for many entries to become durable prepares nothing meanwhile: with so many, a commit is worth its
/// cost.
constexpr std::int64_t kEntriesWorthACommit = 500;

std::int64_t size_of(trust::merkle::Frontier const& log) { return static_cast<std::int64_t>(log.size()); }

kernel::Refusal undecidable(char const* reason) {
    return {kernel::RefusalKind::unavailable,
            "command_can_be_decided",
            {"系统内部出错,这项操作没有办理,什么也没有记录。请稍后重试;再次出错请联系平台运营单位。",
             "An internal error: this was not carried out and nothing was recorded. Try again shortly; if it fails "
             "again, tell the "
             "operator."},
            "",
            {},
            {{"reason", reason}}};
}

kernel::Refusal outcome_unknown() {
    return {kernel::RefusalKind::unavailable,
            "ledger_says_what_it_recorded",
            {"数据库没有答复,这项操作是否已记录尚不可知。请用同一幂等键重试:已记录的会得到原来的结果。",
             "The database did not answer: whether this was recorded is not known. Try again with the same idempotency "
             "key: what was recorded gets its first answer."},
            "",
            {},
            {}};
}

kernel::Refusal signed_head_is_missing() {
    return {kernel::RefusalKind::unavailable,
            "ledger_holds_what_it_signed",
            {"数据库中没有本平台已签出的账本树头(可能换成了较旧的副本),暂停受理,请联系平台运营单位。",
             "The database does not hold a head of the ledger that this platform has signed: an older copy may have "
             "taken its place. Nothing is accepted; tell the operator."},
            "",
            {},
            {}};
}

} // namespace

kernel::Refusal unavailable() {
    return {kernel::RefusalKind::unavailable,
            "ledger_accepts_commands",
            {"系统暂时不能受理,什么也没有记录,请稍后重试。",
             "The system cannot accept this now; nothing was recorded. Try again shortly."},
            "",
            {},
            {}};
}

std::vector<Committer::Answer> Committer::commit(std::span<Item const> items) {
    std::vector<Answer> answers;
    answers.reserve(items.size());
    auto before = tail_;
    bool decided = false;
    try {
        database_.begin();
        catch_up();
        before = tail_;
        for (auto const& item : items) {
            if (size() - size_of(before.log) >= kEntriesWorthACommit) break;
            auto* const* command = std::get_if<Command*>(&item);
            answers.push_back(command ? decide_one(**command) : work_one(*std::get<Work*>(item)));
        }
        sign_heads();
        decided = true;
        database_.commit();
        rows_.clear();
        for (auto& answer : answers) answer.outcome.position = size();
    } catch (std::exception const& fault) {
        database_.rollback();
        rows_.clear();
        auto const stands = decided && tail_.signed_log != before.signed_log ? was_committed(tail_) : false;
        if (stands == true) {
            for (auto& answer : answers) answer.outcome.position = size();
            uncertain_ = true; // others may have followed
            return answers;
        }
        tail_ = before;
        uncertain_ = true;
        forget_everything();
        auto refusal = has_lost_our_head_ ? signed_head_is_missing() : stands ? unavailable() : outcome_unknown();
        refusal.facts.push_back({"reason", fault.what()}); // for the operator's log
        answers.assign(items.size(), Answer{{"{}", refusal, {}, size(), false}, {}});
    }
    return answers;
}

Committer::Answer Committer::decide_one(Command& command) {
    Context const context{std::max(tail_.instant, command.ticket), command.who};
    auto const before = tail_;
    touched_.clear();
    rows_.begin_command();
    database_.savepoint("command");
    try {
        auto outcome = decided(command, context);
        database_.release("command");
        return {std::move(outcome), {}};
    } catch (std::exception const& fault) {
        undo_to("command", before);
        forget_touched();
        return {{"{}", undecidable(fault.what()), {}, size(), false}, {}};
    }
}

Committer::Answer Committer::work_one(Work& work) {
    auto const before = tail_;
    rows_.begin_command();
    database_.savepoint("work");
    Answer answer;
    try {
        work(database_);
        database_.release("work");
    } catch (std::exception const&) {
        answer.failure = std::current_exception();
        undo_to("work", before);
    }
    return answer;
}

void Committer::undo_to(char const* savepoint, Tail const& before) {
    database_.rollback_to(savepoint); // if that fails too, the batch does
    rows_.undo_command();
    tail_ = before;
}

Outcome Committer::decided(Command& command, Context const& context) {
    if (auto before = answered_before(database_, command)) return std::move(*before);
    states_.trim();
    States states(states_);
    Outcome outcome;
    for (bool more = true; more;) {
        auto decision = command.decide(states, context);
        if (outcome.indexes.size() + decision.events.size() > kEventsMax)
            throw std::length_error("a decision has too many events");
        for (auto& event : decision.events) append(event, context, outcome);
        outcome.result = std::move(decision.result);
        outcome.refusal = std::move(decision.refusal);
        more = decision.more;
    }
    remember(database_, command, outcome);
    return outcome;
}

void Committer::append(NewEvent& event, Context const& context, Outcome& outcome) {
    if (event.body.size() > kBodyMax) throw std::length_error("an event is too large: " + event.type);
    if (event.type == EpochBegun::kEventName) begin_epoch(event.body);
    if (rows_.are_many()) rows_.write(tail_.log);
    touched_.push_back(event.stream);
    auto const version = next_version(event.stream);
    states_.apply(event);
    auto& entry = rows_.add({size(),
                             {event.stream, version, event.type, context.now},
                             context.who,
                             std::move(event.body),
                             salts_.next(),
                             salts_.next(),
                             event.commitment ? event.commitment->salt : salts_.next(),
                             &event.event},
                            event.commitment ? std::optional(event.commitment->digest) : std::nullopt);
    tail_.instant = context.now;
    BookTables::project(book_, database_, entry);
    for (auto const& outgoing : BookTables::publish(book_, entry)) send(outgoing, entry);
    entry.event = nullptr; // it outlives what was at hand
    if (event.type == KeyChanged::kEventName) change_key(entry.what);
    outcome.indexes.push_back(entry.index);
}

void Committer::send(Outgoing const& outgoing, Entry const& entry) {
    auto const sequence = size_of(tail_.outbox);
    auto const text = json::write(exchange::Message{options_.log_id,
                                                    tail_.epoch.number,
                                                    sequence,
                                                    outgoing.type,
                                                    outgoing.version,
                                                    outgoing.subject,
                                                    entry.where.instant,
                                                    outgoing.to,
                                                    json::Raw{outgoing.payload},
                                                    {}});
    auto const leaf = trust::merkle::leaf(text);
    auto const closes = concatenated(tail_.outbox.append(leaf));
    auto const row = tail_.epoch.first_row + sequence;
    database_.query("INSERT INTO outbox(sequence, message, leaf, closes, entry, mark) VALUES(?,?,?,?,?,?)")
        .bind(row)
        .bind(text)
        .bind_blob(bytes_of(leaf))
        .bind_blob(closes)
        .bind(entry.index)
        .bind_blob(mark_of({std::to_string(row), bytes_of(leaf), std::to_string(entry.index)}))
        .run();
}

std::string Committer::signed_head(std::string_view label, trust::merkle::Frontier const& log) {
    // A log without entries has no instant of its own yet.
    auto const time = tail_.log.size() == 0 ? std::max(tail_.instant, clock_.now()) : tail_.instant;
    auto const& signer = signers_[tail_.signer];
    return json::write(trust::sign_head(signer.key, label,
                                        {options_.log_id, tail_.epoch.number, size_of(log), log.root(), time,
                                         signer.certificate.digest().to_string()}));
}

void Committer::sign_heads() {
    rows_.write(tail_.log);
    if (tail_.signed_log != size()) {
        tail_.head = signed_head(trust::kTreeHeadLabel, tail_.log);
        database_.query(kInsertHead).bind(tail_.epoch.number).bind(size()).bind(++tail_.heads).bind(tail_.head).run();
        tail_.signed_log = size();
        database_.announce();
    }
    if (tail_.signed_outbox != size_of(tail_.outbox)) {
        database_.query("INSERT INTO outbox_heads(size, number, head) VALUES(?,?,?)")
            .bind(tail_.epoch.first_row + size_of(tail_.outbox))
            .bind(++tail_.outbox_heads)
            .bind(signed_head(trust::kOutboxHeadLabel, tail_.outbox))
            .run();
        tail_.signed_outbox = size_of(tail_.outbox);
    }
}

void Committer::change_key(std::string const& body) {
    auto const event = json::read<KeyChanged>(body).value();
    auto const accepted = trust::check_key_change({event.change, event.signature}).value();
    auto const next = std::ranges::find(signers_, accepted.certificate.digest(),
                                        [](Signer const& one) { return one.certificate.digest(); });
    auto const& change = accepted.change;
    if (next == signers_.end() || change.fromEntry != size() || change.fromSequence != size_of(tail_.outbox) ||
        change.replaced != signers_[tail_.signer].certificate.digest().to_string())
        throw std::logic_error("a change of key does not fit the ledger");
    sign_heads(); // the old key's last ones
    tail_.signer = static_cast<std::size_t>(next - signers_.begin());
    join_identity(*next);
}

void Committer::begin_epoch(std::string const& body) {
    auto const event = json::read<EpochBegun>(body).value();
    auto const declared = trust::read_epoch_start(event.document()).value();
    auto const next = std::ranges::find(signers_, declared.certificate,
                                        [](Signer const& one) { return one.certificate.digest().to_string(); });
    rows_.write(tail_.log);
    trust::KeptLogs const all{size(), tail_.log.root(), size_of(tail_.outbox), tail_.outbox.root()};
    if (next == signers_.end() || declared.platform != options_.log_id || declared.epoch <= tail_.epoch.number ||
        declared.kept != all || tail_.signed_log != all.entries || tail_.signed_outbox != all.messages)
        throw std::logic_error("an epoch does not fit the ledger");
    tail_.epoch = following(tail_.epoch, declared, event.declaration);
    tail_.signer = static_cast<std::size_t>(next - signers_.begin());
    tail_.outbox = {};
    tail_.signed_outbox = 0;
    join_identity(*next);
}

std::int64_t Committer::next_version(std::string const& stream) {
    auto known = versions_.find(stream);
    if (known == versions_.end()) {
        if (versions_.size() > kVersionsKept) versions_.clear();
        auto query = rows_.of_stream(stream, "SELECT coalesce(max(version), 0) FROM entries WHERE stream = ?");
        query.next();
        known = versions_.emplace(stream, query.integer(0)).first;
    }
    return ++known->second;
}

void Committer::forget(std::string const& stream) {
    states_.forget(stream);
    versions_.erase(stream);
}

void Committer::forget_touched() {
    for (auto const& stream : touched_) forget(stream);
}

void Committer::forget_everything() {
    states_.forget_all();
    versions_.clear();
}

} // namespace haihe::ledger

#include "hub/revocation/revocation_timers.hpp"

#include "hub/revocation/asked_sources_views.hpp"
#include "hub/revocation/revocation.hpp"
#include "hub/revocation/revocation_views.hpp"
#include "trust/digest.hpp"
#include "trust/revocation_list.hpp"
#include "trust/status_answer.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using edge::http::Transport;
using trust::Certificate;

constexpr std::size_t kListBytesMax = std::size_t{32} << 20;
constexpr std::size_t kAnswerBytesMax = std::size_t{64} << 10;

/// An authority's certificate with where it tells of those that it issued.
struct Watched {
    std::string authority;
    Certificate issuer;
    exchange::RevocationSource source;
};

std::vector<Watched> watched_by(exchange::TrustListPublished const& list) {
    std::vector<Watched> all;
    for (auto const& authority : list.authorities) {
        if (!authority.revocation || authority.suspended) continue;
        auto certificates = authority.intermediates;
        certificates.push_back(authority.root);
        for (auto const& pem : certificates) {
            auto const certificate = Certificate::parse(pem);
            if (!certificate) continue;
            for (auto const& source : *authority.revocation)
                if (source.issuer == certificate->digest().to_string())
                    all.push_back({authority.name, *certificate, source});
        }
    }
    return all;
}

std::unexpected<kernel::Refusal> no_word(std::string rule) {
    return kernel::refuse(kernel::RefusalKind::unavailable, std::move(rule),
                          {"没有取得吊销信息。", "No word of revocations was had."});
}

kernel::Result<std::string> body_of(kernel::Result<Response> const& answer, std::size_t bytes_max) {
    if (!answer) return std::unexpected(answer.error());
    if (answer->status != 200) return no_word("status_" + std::to_string(answer->status));
    if (answer->body.size() > bytes_max) return no_word("answer_is_within_limits");
    return answer->body;
}

class RevocationInquiry {
public:
    explicit RevocationInquiry(std::function<node::Desk&()> desk) : desk_(std::move(desk)) {}

    /// Everything again after each interval, and when the list has changed. What it knows of intervals is only in
    /// memory: after a start it asks.
    bool turn(Transport& outside) {
        auto& desk = desk_();
        auto const now = desk.clock.now();
        std::optional<exchange::TrustListPublished> list;
        std::vector<Certificate> known;
        {
            auto views = desk.ledger.reads().lease();
            list = access::Directory::latest_trust_list(*views);
            auto const serial = list ? list->serial : 0;
            if (next_ && now < *next_ && serial == serial_) return false;
            serial_ = serial;
            known = certificates_in_use(*views, list, now);
        }
        next_ = now + desk.settings.revocation_asked_every;
        bool moved = false;
        auto const all = list ? watched_by(*list) : std::vector<Watched>{};
        AskedSources::keep_only(desk.ledger, keys_of(all));
        for (auto const& watched : all) {
            if (!watched.source.lists.empty())
                moved = take(watched, trust::kListSource, list_of(watched, outside)) || moved;
            if (watched.source.responder)
                moved = take(watched, trust::kAnswerSource, answers_of(watched, known, outside)) || moved;
        }
        return moved;
    }

private:
    static std::set<AskedSources::Key> keys_of(std::vector<Watched> const& all) {
        std::set<AskedSources::Key> keys;
        for (auto const& one : all) {
            if (!one.source.lists.empty()) keys.emplace(one.source.issuer, trust::kListSource);
            if (one.source.responder) keys.emplace(one.source.issuer, trust::kAnswerSource);
        }
        return keys;
    }

    /// Of people, platforms and intermediate authorities.
    static std::vector<Certificate> certificates_in_use(edge::sql::Connection& views,
                                                        std::optional<exchange::TrustListPublished> const& list,
                                                        kernel::Instant now) {
        std::vector<Certificate> all;
        auto const add = [&](std::string const& pem) {
            auto certificate = Certificate::parse(pem);
            if (certificate && now < certificate->not_after()) all.push_back(std::move(*certificate));
        };
        for (auto const& one : access::Directory::certificates(views))
            if (one.state == "bound") add(one.certificate);
        for (auto const& one : access::Directory::platforms(views))
            if (one.state != "withdrawn") add(one.certificate);
        if (list)
            for (auto const& authority : list->authorities)
                for (auto const& pem : authority.intermediates) add(pem);
        return all;
    }

    /// From the first address that has one.
    [[nodiscard]] kernel::Result<Heard> list_of(Watched const& watched, Transport& outside) const {
        kernel::Result<Heard> heard = no_word("source_is_named");
        for (auto const& address : watched.source.lists) {
            Request request;
            request.method = "GET";
            auto const bytes = body_of(outside.send(address, request), kListBytesMax);
            if (!bytes) {
                heard = std::unexpected(bytes.error());
                continue;
            }
            auto list = trust::read_revocation_list(*bytes, watched.issuer, desk_().clock.now());
            if (list)
                return Heard{{watched.source.issuer, watched.authority, trust::kListSource, list->this_update,
                              list->next_update, list->number, trust::sm3(*bytes).to_string(),
                              std::move(list->certificates)},
                             true};
            heard = std::unexpected(list.error());
        }
        return heard;
    }

    /// With nobody to ask about, about the issuer itself: whoever answers is there.
    [[nodiscard]] kernel::Result<Heard> answers_of(Watched const& watched, std::vector<Certificate> const& known,
                                                   Transport& outside) const {
        std::vector<Certificate> asked;
        std::ranges::copy_if(known, std::back_inserter(asked),
                             [&](Certificate const& one) { return one.issuer() == watched.issuer.subject(); });
        bool const is_about_nobody = asked.empty();
        if (is_about_nobody) asked.push_back(watched.issuer);
        auto const now = desk_().clock.now();
        Heard heard{{watched.source.issuer, watched.authority, trust::kAnswerSource, now, {}, {}, {}, {}}, true};
        std::optional<kernel::Refusal> failed;
        for (auto const& certificate : asked) {
            auto answer = answer_on(certificate, watched, outside);
            if (answer) {
                heard.word.certificates.push_back(std::move(answer->status));
            } else {
                heard.is_complete = false;
                failed = answer.error();
                if (failed->rule == "peer_answers") break; // it will not answer the others either
            }
        }
        if (heard.word.certificates.empty() && failed) return std::unexpected(*failed);
        if (failed) count_failure(watched, trust::kAnswerSource, *failed);
        if (is_about_nobody) heard.word.certificates.clear();
        return heard;
    }

    [[nodiscard]] kernel::Result<trust::StatusAnswer> answer_on(Certificate const& certificate, Watched const& watched,
                                                                Transport& outside) const {
        Request request;
        request.method = "POST";
        request.headers["content-type"] = "application/ocsp-request";
        request.body = trust::ask_status(certificate, watched.issuer, trust::random_salt());
        auto const bytes = body_of(outside.send(*watched.source.responder, request), kAnswerBytesMax);
        if (!bytes) return std::unexpected(bytes.error());
        auto& desk = desk_();
        return trust::read_status_answer(*bytes, request.body, watched.issuer, desk.clock.now(),
                                         desk.settings.revocation.answer_age_max);
    }

    /// True if anything was new.
    bool take(Watched const& watched, char const* source, kernel::Result<Heard> const& heard) {
        auto& desk = desk_();
        auto failed = heard ? std::nullopt : std::optional(heard.error());
        bool recorded = false;
        if (heard) {
            auto const stream = "revocation/" + watched.source.issuer;
            auto const outcome = desk.ledger.submit({desk.clock.now(),
                                                     {"timer", desk.settings.code, ""},
                                                     "",
                                                     {},
                                                     [&](ledger::States& states, ledger::Context const&) {
                                                         auto const events = hear(
                                                             states.of<IssuerWords, RevocationEvent>(stream), *heard);
                                                         if (!events) return ledger::Decision::refused(events.error());
                                                         ledger::Decision decision;
                                                         return decision.record_all(stream, *events);
                                                     }});
            failed = outcome.refusal;
            recorded = !outcome.indexes.empty();
        }
        if (failed) count_failure(watched, source, *failed);
        AskedSources::note(desk.ledger, {watched.source.issuer, source}, desk.clock.now(),
                           failed ? std::optional(failed->rule) : std::nullopt);
        show_freshness(watched, source);
        return recorded;
    }

    void count_failure(Watched const& watched, char const* source, kernel::Refusal const& refusal) const {
        desk_()
            .metrics
            .counter("haihe_revocation_failures_total", "Words of authorities that were not had, or not believed",
                     {{"authority", watched.authority}, {"source", source}, {"rule", refusal.rule}})
            .add();
    }

    void show_freshness(Watched const& watched, char const* source) const {
        auto& desk = desk_();
        auto views = desk.ledger.reads().lease();
        auto const issuer = watched.issuer.digest().to_string();
        bool const fresh = std::ranges::any_of(
            last_words(*views, desk.settings.revocation, desk.clock.now()),
            [&](LastWord const& word) { return word.issuer == issuer && word.source == source && word.fresh; });
        desk.metrics
            .gauge("haihe_revocation_is_fresh", "1 while what the authority said of revocations is fresh",
                   {{"authority", watched.authority}, {"source", source}})
            .set(fresh ? 1 : 0);
    }

    std::function<node::Desk&()> desk_;
    std::optional<kernel::Instant> next_;
    std::int64_t serial_ = 0; ///< of the list whose authorities were asked last
};

} // namespace

void mount_revocation_inquiry(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    AskedSources::mount_tables(plan.book);
    plan.inquire(
        [inquiry = std::make_shared<RevocationInquiry>(desk)](Transport& outside) { return inquiry->turn(outside); });
}

} // namespace haihe::hub

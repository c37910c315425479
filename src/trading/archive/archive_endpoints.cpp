#include "trading/archive/archive_endpoints.hpp"

#include "ledger/fold.hpp"
#include "trading/archive/archive_files.hpp"
#include "trading/archive/archive_views.hpp"
#include "trading/archive/seal_archive.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "trading/tender/tender_page.hpp"
#include "json/codec.hpp"

#include <charconv>
#include <memory>
#include <mutex>
#include <set>

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

struct SealRequest {};
BOOST_DESCRIBE_STRUCT(SealRequest, (), ())

struct SealedShown {
    std::int64_t number = 0;
    kernel::Digest manifestDigest;
    kernel::Digest containerDigest;
    std::int64_t size = 0;
    std::int64_t entries = 0;
    std::int64_t ledgerSize = 0;
    kernel::Instant sealedAt;
};
BOOST_DESCRIBE_STRUCT(SealedShown, (), (number, manifestDigest, containerDigest, size, entries, ledgerSize, sealedAt))

/// Why nothing can be sealed now.
struct Obstacle {
    std::string rule;
    kernel::Text text;
};
BOOST_DESCRIBE_STRUCT(Obstacle, (), (rule, text))

struct ArchivePage {
    std::string tender;
    std::vector<SealedShown> archives; ///< by number; the last is the one that counts
    std::optional<Obstacle> obstacle{};
};
BOOST_DESCRIBE_STRUCT(ArchivePage, (), (tender, archives, obstacle))

SealedShown shown(ArchiveSealed const& one) {
    return {one.number, one.manifestDigest, one.containerDigest, one.size, one.entries, one.ledgerSize, one.sealedAt};
}

std::string stream_of(std::string const& tender) { return "archive/" + tender; }

/// Tenders whose container is being built. A place in it is given back when the build ends.
class Workbench {
public:
    class Place {
    public:
        Place(Workbench& bench, std::string tender) : bench_(&bench), tender_(std::move(tender)) {}
        Place(Place&& other) noexcept
            : bench_(std::exchange(other.bench_, nullptr)), tender_(std::move(other.tender_)) {}
        Place& operator=(Place&&) = delete;
        ~Place() {
            if (!bench_) return;
            std::lock_guard const lock(bench_->mutex_);
            bench_->tenders_.erase(tender_);
        }

    private:
        Workbench* bench_;
        std::string tender_;
    };
    std::optional<Place> take(std::string const& tender) {
        std::lock_guard const lock(mutex_);
        if (!tenders_.insert(tender).second) return std::nullopt;
        return Place(*this, tender);
    }

private:
    std::mutex mutex_;
    std::set<std::string> tenders_;
};

/// `state<State, Event>(stream)`: from the committer's states, or folded from what is committed.
template <class Find>
std::vector<LotCourse> courses_of(Tender const& tender, Find const& find) {
    std::vector<LotCourse> all;
    for (auto const& lot : tender.registered.lots) {
        auto const& code = lot.code;
        all.push_back(course_of(tender, code, find.template operator()<Opening, OpeningEvent>("opening/" + code),
                                find.template operator()<Evaluation, EvaluationEvent>("evaluation/" + code),
                                find.template operator()<Award, AwardEvent>("award/" + code),
                                find.template operator()<LotContract, ContractEvent>("contract/" + code)));
    }
    return all;
}

std::vector<LotCourse> courses_of(node::Desk& desk, Tender const& tender) {
    auto reads = desk.ledger.reads().lease();
    return courses_of(tender, [&]<class State, class Event>(std::string const& stream) {
        return ledger::fold<State, Event>(*reads, stream);
    });
}

Archive archive_of(node::Desk& desk, std::string const& tender) {
    auto reads = desk.ledger.reads().lease();
    return ledger::fold<Archive, ArchiveEvent>(*reads, stream_of(tender));
}

kernel::Result<access::Caller> host_of(node::Desk& desk, Request const& request, Tender const& tender) {
    auto caller = desk.guard.authenticate(request);
    if (!caller) return caller;
    if (tender.phase == Phase::unknown)
        return kernel::refuse(RefusalKind::absent, "tender_is_registered",
                              {"没有这个招标项目。", "There is no such tender."});
    if (!is_host(tender, caller->entity))
        return kernel::refuse(
            RefusalKind::forbidden, "tender_is_the_callers",
            {"只有招标人和受托的代理机构可以查看。", "Only the tenderee and its agency may see this."});
    return caller;
}

Decision record(ledger::States& states, ArchiveSealed const& built) {
    auto const& tender = states.of<Tender, TenderEvent>("tender/" + built.tender);
    auto const courses = courses_of(tender, [&]<class State, class Event>(std::string const& stream) -> State const& {
        return states.of<State, Event>(stream);
    });
    auto event = decide(states.of<Archive, ArchiveEvent>(stream_of(built.tender)), tender, courses, built);
    if (!event) return Decision::refused(event.error());
    Decision decision;
    decision.record(stream_of(built.tender), ArchiveEvent{*event});
    decision.result = json::write(shown(*event));
    return decision;
}

/// A container that no entry names is of no use to anybody.
void remove_unrecorded(node::Desk& desk, Storage& storage, ArchiveSealed const& built) {
    for (auto const& one : archive_of(desk, built.tender).sealed)
        if (one.containerDigest == built.containerDigest) return;
    storage.archives->drop(built.containerDigest);
}

Response seal(node::Desk& desk, Storage& storage, Workbench& bench, Request const& request) {
    auto const body = json::read<SealRequest>(request.body.empty() ? "{}" : request.body);
    if (!body) return edge::http::problem(body.error(), request);
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const code = request.captures.at("code");
    auto const tender = fold_tender(desk.ledger, code);
    if (auto host = require_host(tender, *caller, "signer"); !host) return edge::http::problem(host.error(), request);
    if (auto may = may_seal(tender, courses_of(desk, tender)); !may) return edge::http::problem(may.error(), request);
    auto const place = bench.take(code);
    if (!place) // not a conflict: it may be this very request come twice, and the repeat gets the first one's answer
        return edge::http::problem({RefusalKind::unavailable,
                                    "archive_is_sealed_once_at_a_time",
                                    {"该招标项目正在归档，请稍候。", "The tender is being archived: wait a little."}},
                                   request);
    auto built = build_container(desk, storage, tender, request.received_at);
    if (!built) return edge::http::problem(built.error(), request);
    built->number = static_cast<std::int64_t>(archive_of(desk, code).sealed.size()) + 1;
    built->by = caller->certificate;
    auto response = desk.submit_for(
        *caller, request,
        [&](ledger::States& states, ledger::Context const&, access::Caller const&) { return record(states, *built); },
        201);
    remove_unrecorded(desk, storage, *built);
    return response;
}

Response show(node::Desk& desk, Request const& request) {
    auto const code = request.captures.at("code");
    auto const tender = fold_tender(desk.ledger, code);
    if (auto const host = host_of(desk, request, tender); !host) return edge::http::problem(host.error(), request);
    ArchivePage page{code, {}, {}};
    for (auto const& one : archive_of(desk, code).sealed) page.archives.push_back(shown(one));
    if (auto const may = may_seal(tender, courses_of(desk, tender)); !may)
        page.obstacle = Obstacle{may.error().rule, may.error().text};
    auto response = Response::json(json::write(page));
    response.headers["cache-control"] = "no-store";
    return response;
}

std::int64_t number_in(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

Response send(node::Desk& desk, Storage& storage, Request const& request) {
    auto const code = request.captures.at("code");
    if (auto const host = host_of(desk, request, fold_tender(desk.ledger, code)); !host)
        return edge::http::problem(host.error(), request);
    auto const archive = archive_of(desk, code);
    auto const* const one = archive.find(number_in(request.captures.at("number")));
    auto const place = one ? storage.archives->find(one->containerDigest) : std::nullopt;
    if (!place)
        return edge::http::problem(
            {RefusalKind::absent, "archive_is_sealed", {"没有这份归档。", "There is no such archive."}}, request);
    Response response;
    response.file = place->string();
    response.headers["content-type"] = "application/x-tar";
    response.headers["content-disposition"] =
        "attachment; filename=\"" + code + "-" + std::to_string(one->number) + ".tar\"";
    response.headers["etag"] = '"' + one->containerDigest.to_string().substr(0, 32) + '"';
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

void mount_archives(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage) {
    mount_archive_views(plan);
    plan.router.add("POST", "/tenders/{code}/archive",
                    [desk, &storage, bench = std::make_shared<Workbench>()](Request const& request) {
                        return seal(desk(), storage, *bench, request);
                    });
    plan.router.add("GET", "/tenders/{code}/archive", [desk](Request const& request) { return show(desk(), request); });
    plan.router.add("GET", "/tenders/{code}/archives/{number}/container",
                    [desk, &storage](Request const& request) { return send(desk(), storage, request); });
}

} // namespace haihe::trading

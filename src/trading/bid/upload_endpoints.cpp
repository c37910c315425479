#include "trading/bid/upload_endpoints.hpp"

#include "access/caller.hpp"
#include "access/request_signature.hpp"
#include "edge/http/upload_headers.hpp"
#include "edge/http/wire.hpp"
#include "sealing/context.hpp"
#include "trading/bid/upload_refusals.hpp"
#include "trust/merkle.hpp"

#include <utility>

namespace haihe::trading {

namespace {

using edge::files::UploadState;
using edge::files::UploadStore;
using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;

constexpr char const* kVersion = "1.0.0";
constexpr kernel::Duration kSweepEvery = kernel::hours(1);

/// What all handlers work with.
struct Uploads {
    std::function<node::Desk&()> desk;
    std::shared_ptr<UploadStore> store;
    edge::files::FileStore* bids = nullptr;
    kernel::Duration lifetime;
};

/// A refusal under the status that tus wants, which no kind has.
struct No {
    kernel::Refusal refusal;
    int status = 0; ///< 0: that of the kind
};
template <class T>
using Answered = std::expected<T, No>;

std::unexpected<No> no(kernel::Refusal refusal, int status = 0) {
    return std::unexpected(No{std::move(refusal), status});
}

Response problem(No const& no, Request const& request) {
    auto answer =
        no.status == 0 ? edge::http::problem(no.refusal, request) : edge::http::problem(no.refusal, request, no.status);
    if (answer.status == 412) answer.headers["tus-version"] = kVersion;
    return answer;
}

Answered<void> require_version(Request const& request) {
    if (request.header("tus-resumable") != kVersion) return no(wrong_upload_version());
    return {};
}

Answered<access::Caller> bidder(Request const& request, Uploads const& uploads) {
    auto caller = uploads.desk().guard.authenticate(request);
    if (!caller) return no(caller.error());
    if (auto const role = access::require_role(*caller, "bidder"); !role) return no(role.error());
    return std::move(*caller);
}

/// The caller's own upload that is still open.
Answered<UploadState> open_upload(Request const& request, Uploads const& uploads) {
    auto const caller = bidder(request, uploads);
    if (!caller) return std::unexpected(caller.error());
    auto state = uploads.store->state(request.captures.at("id"));
    if (!state || state->owner != caller->entity) return no(no_such_upload());
    if (state->expires_at <= uploads.desk().clock.now()) return no(upload_has_expired(), 410);
    return std::move(*state);
}

Response describe_service(Uploads const& uploads) {
    Response answer;
    answer.status = 204;
    answer.headers["tus-version"] = kVersion;
    answer.headers["tus-extension"] = "creation,checksum,expiration,termination";
    answer.headers["tus-checksum-algorithm"] = "sm3,sha256";
    answer.headers["tus-max-size"] = std::to_string(uploads.store->limits().bytes_max);
    return answer;
}

Answered<Response> create(Request const& request, Uploads const& uploads) {
    if (auto const version = require_version(request); !version) return std::unexpected(version.error());
    auto const caller = bidder(request, uploads);
    if (!caller) return std::unexpected(caller.error());
    auto const length = edge::http::read_byte_count(request.header("upload-length"));
    if (!length || request.headers.contains("upload-defer-length"))
        return no(upload_header_is_unreadable("Upload-Length", "upload_length_is_stated"));
    auto const now = uploads.desk().clock.now();
    auto const expires_at = now + uploads.lifetime;
    auto const id = uploads.store->create(caller->entity, *length, expires_at);
    if (!id) return no(id.error());
    Response answer;
    answer.status = 201;
    answer.headers["location"] = "/uploads/" + *id;
    answer.headers["upload-expires"] = edge::http::http_date(expires_at);
    return answer;
}

Answered<Response> tell_progress(Request const& request, Uploads const& uploads) {
    if (auto const version = require_version(request); !version) return std::unexpected(version.error());
    auto const state = open_upload(request, uploads);
    if (!state) return std::unexpected(state.error());
    Response answer;
    answer.headers["upload-offset"] = std::to_string(state->received);
    answer.headers["upload-length"] = std::to_string(state->length);
    answer.headers["upload-expires"] = edge::http::http_date(state->expires_at);
    return answer;
}

/// The digests that the body has to have; the signed one is taken into `signed_request` as if the body were there.
Answered<std::vector<edge::http::AnnouncedDigest>> announced_digests(Request& signed_request) {
    std::vector<edge::http::AnnouncedDigest> digests;
    if (signed_request.headers.contains("upload-checksum")) {
        auto checksum = edge::http::read_upload_checksum(signed_request.header("upload-checksum"));
        if (!checksum) return no(upload_header_is_unreadable("Upload-Checksum", "upload_checksum_is_readable"));
        digests.push_back(std::move(*checksum));
    }
    if (signed_request.headers.contains("content-digest")) {
        auto const digest = access::read_content_digest(signed_request.header("content-digest"));
        if (!digest) return no(upload_header_is_unreadable("Content-Digest", "content_digest_is_readable"));
        digests.push_back({"sm3", {digest->bytes.begin(), digest->bytes.end()}});
        signed_request.file = edge::http::ReceivedFile{{}, 0, *digest};
    }
    return digests;
}

/// Authenticates, once: a signed request is good for one look. The signature is made over the announced digest, and the
/// server refuses the body when it has another.
Answered<edge::http::AppendTarget> open_target(Request const& request, Uploads const& uploads) {
    if (auto const version = require_version(request); !version) return std::unexpected(version.error());
    if (request.header("content-type") != kUploadContentType) return no(wrong_upload_type(), 415);
    auto asked = request;
    auto digests = announced_digests(asked);
    if (!digests) return std::unexpected(digests.error());
    auto const state = open_upload(asked, uploads);
    if (!state) return std::unexpected(state.error());
    auto const offset = edge::http::read_byte_count(request.header("upload-offset"));
    if (!offset) return no(upload_header_is_unreadable("Upload-Offset", "upload_offset_is_stated"));
    auto const lease = uploads.store->lock(request.captures.at("id"));
    if (!lease) return no(upload_is_in_use(), 423);
    auto const size = lease->size();
    if (*offset != size) return no(wrong_upload_offset(size));
    return edge::http::AppendTarget{lease->descriptor(),
                                    size,
                                    state->length - size,
                                    std::move(*digests),
                                    [store = uploads.store, lease](auto written) { lease->resized(written); },
                                    lease,
                                    sealing::kChunkSize};
}

void prepare_if_complete(Uploads const& uploads, std::string const& id) {
    auto const file = uploads.store->complete_file(id);
    auto const digest = file ? cipher_root(*uploads.store, id) : std::nullopt;
    if (digest) uploads.bids->prepare(*file, digest->root);
}

Answered<Response> tell_appended(Request const& request, Uploads const& uploads) {
    auto const& appended = request.appended.value();
    if (!appended.is_as_announced) return no(wrong_upload_checksum(), 460);
    prepare_if_complete(uploads, request.captures.at("id"));
    Response answer;
    answer.status = 204;
    answer.headers["upload-offset"] = std::to_string(appended.size);
    return answer;
}

Answered<Response> drop(Request const& request, Uploads const& uploads) {
    if (auto const version = require_version(request); !version) return std::unexpected(version.error());
    auto const state = open_upload(request, uploads);
    if (!state) return std::unexpected(state.error());
    if (!uploads.store->drop(request.captures.at("id"))) return no(upload_is_in_use(), 423);
    Response answer;
    answer.status = 204;
    return answer;
}

} // namespace

std::optional<sealing::CipherDigest> cipher_root(UploadStore& uploads, std::string const& id) {
    auto const state = uploads.state(id);
    auto const digests = state ? uploads.chunk_digests(id) : std::nullopt;
    if (!digests) return std::nullopt;
    trust::merkle::Frontier leaves;
    for (auto const& digest : *digests) leaves.append(digest);
    return sealing::CipherDigest{leaves.root(), leaves.size(), static_cast<std::uint64_t>(state->length)};
}

namespace {

std::vector<std::optional<kernel::Digest>> leaves_of(std::span<edge::files::Chunk const> chunks, std::size_t bytes,
                                                     edge::files::SliceReader const& read) {
    std::vector<sealing::ChunkPlace> places;
    for (auto const& chunk : chunks) places.push_back({chunk.index, chunk.last});
    return sealing::chunk_leaves(places, bytes, read);
}

} // namespace

std::shared_ptr<UploadStore> mount_uploads(node::Plan& plan, std::function<node::Desk&()> const& desk,
                                           std::filesystem::path const& directory, edge::files::FileStore& bids,
                                           kernel::Duration lifetime) {
    auto store = std::make_shared<UploadStore>(directory, edge::files::Chunking{sealing::kChunkSize, leaves_of, 0});
    Uploads const uploads{desk, store, &bids, lifetime};
    auto const add = [&plan](char const* method, char const* pattern, auto const& handler,
                             edge::http::Opener opener = {}) {
        auto const body = opener ? edge::http::BodyKind::append : edge::http::BodyKind::none;
        plan.router.add(
            method, pattern,
            [handler](Request const& request) {
                auto answer = handler(request);
                return answer ? std::move(*answer) : problem(answer.error(), request);
            },
            {body, 0, false, std::move(opener), {{"tus-resumable", kVersion}, {"cache-control", "no-store"}}});
    };
    add("OPTIONS", "/uploads", [uploads](Request const&) -> Answered<Response> { return describe_service(uploads); });
    add("POST", "/uploads", [uploads](Request const& request) { return create(request, uploads); });
    add("HEAD", "/uploads/{id}", [uploads](Request const& request) { return tell_progress(request, uploads); });
    add("DELETE", "/uploads/{id}", [uploads](Request const& request) { return drop(request, uploads); });
    add(
        "PATCH", "/uploads/{id}", [uploads](Request const& request) { return tell_appended(request, uploads); },
        [uploads](Request const& request) -> std::expected<edge::http::AppendTarget, Response> {
            auto target = open_target(request, uploads);
            if (!target) return std::unexpected(problem(target.error(), request));
            return std::move(*target);
        });
    plan.keep_time([desk, store] {
        auto const now = desk().clock.now();
        store->sweep(now);
        return std::optional(now + kSweepEvery);
    });
    return store;
}

} // namespace haihe::trading

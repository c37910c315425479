#include "access/guard.hpp"

#include "access/guard_implementation.hpp"
#include "access/platform_keys.hpp"
#include "access/shared_clock.hpp"

#include <future>

namespace haihe::access {

namespace {

using edge::http::Request;
using kernel::RefusalKind;

constexpr std::chrono::seconds kSessionStandsFor{60};
constexpr std::size_t kWorthAThreadBytes = 64 << 10; ///< a shorter content is hashed before another thread has begun

std::unexpected<kernel::Refusal> unauthenticated(std::string rule, kernel::Text text) {
    return kernel::refuse(RefusalKind::unauthenticated, std::move(rule), std::move(text));
}

std::unexpected<kernel::Refusal> signature_is_invalid() {
    return unauthenticated("request_signature_is_valid",
                           {"请求签名无效;请核对覆盖项及其顺序、接收方地址、内容摘要、算法和用途标签。",
                            "The request's signature is not valid; check the covered components and their order, the "
                            "receiver's authority, the content digest, the algorithm and the label."});
}

std::unexpected<kernel::Refusal> request_is_stale(kernel::Instant now) {
    kernel::Refusal refusal{RefusalKind::unauthenticated,
                            "request_is_fresh",
                            {"请求签名已过期,或者签名时间与平台时间相差过大;请校准时钟后重新签名。",
                             "The request's signature has expired, or was made too far from the platform's time; set "
                             "the clock and sign again."},
                            {}};
    refusal.facts.push_back({"now", now.to_string()});
    return kernel::refuse(std::move(refusal));
}

std::unexpected<kernel::Refusal> request_is_replayed() {
    return unauthenticated("request_is_not_replayed",
                           {"该签名请求已经收到过;重试时请使用新的随机数重新签名,幂等键保持不变。",
                            "This signed request was received before; to try again, sign with a new nonce and keep the "
                            "idempotency key."});
}

/// Whether the content is what content-digest says, as far as there is one. `meanwhile` has run then.
bool is_as_digested(Request const& request, std::function<void()> const& meanwhile) {
    auto const compare = [&request] {
        return !request.headers.contains("content-digest") ||
               request.header("content-digest") == content_digest(request);
    };
    if (!meanwhile) return compare();
    auto compared =
        std::async(request.body.size() < kWorthAThreadBytes ? std::launch::deferred : std::launch::async, compare);
    meanwhile();
    return compared.get();
}

GuardOptions completed(GuardOptions options, std::string const& authority) {
    if (options.origin.empty()) options.origin = "https://" + authority;
    if (options.origin.ends_with('/')) options.origin.pop_back(); // an address, not a page
    return options;
}

} // namespace

std::unexpected<kernel::Refusal> nobody_asks() {
    return unauthenticated("request_is_signed_or_signed_in",
                           {"请先用证书登录,或者对请求签名。", "Sign in with a certificate, or sign the request."});
}

std::unexpected<kernel::Refusal> session_is_unknown() {
    return unauthenticated("session_is_known", {"登录已失效,请重新登录。", "The session has ended; sign in again."});
}

Guard::Guard(Directory& directory, edge::Clock const& clock, std::string const& authority,
             std::string const& platform_code, std::vector<std::string> const& operators, GuardOptions options)
    : implementation_(new Implementation{directory, clock, lower_case(authority), platform_code,
                                         completed(std::move(options), lower_case(authority)),
                                         Standing(directory, platform_code, operators), nullptr}) {
    auto const* const shared = implementation_->options.steady_now.target<SharedClock>();
    implementation_->memory = make_memory(shared ? shared->database : std::string());
}
Guard::~Guard() = default;

kernel::Result<Caller> Guard::authenticate(Request const& request, std::function<void()> const& meanwhile) {
    auto caller = [&]() -> kernel::Result<Caller> {
        if (request.headers.contains("signature-input") || request.headers.contains("signature"))
            return implementation_->by_signature(request, meanwhile);
        auto const credential = session_credential(request);
        if (!credential) return nobody_asks();
        auto signed_in = implementation_->by_session(request, *credential);
        if (signed_in && meanwhile) meanwhile();
        return signed_in;
    }();
    if (caller) caller->address = request.peer;
    return caller;
}

bool Guard::Implementation::is_fresh(RequestSignature const& signature, std::int64_t now_seconds) const {
    auto const tolerance = options.freshness.milliseconds / 1000;
    return signature.created < signature.expires && signature.expires - signature.created <= kRequestSecondsMax &&
           signature.created <= now_seconds + tolerance && now_seconds < signature.expires + tolerance;
}

std::unexpected<kernel::Refusal> Guard::Implementation::nobody_holds(std::string const& key_id) const {
    auto const platform = PlatformKeys::replaced(*directory.reads().lease(), key_id);
    if (!platform) return certificate_is_not_bound();
    return unauthenticated("platform_key_is_in_force", {"平台 " + *platform + " 已更换密钥,这张证书不再代表该平台。",
                                                        "The platform " + *platform +
                                                            " has changed its key: this certificate speaks for it no "
                                                            "more."});
}

kernel::Result<Caller> Guard::Implementation::by_signature(Request const& request,
                                                           std::function<void()> const& meanwhile) {
    auto const signature = read_signature(request);
    if (!signature) return signature_is_invalid();
    auto const now = clock.now();
    auto const now_seconds = now.milliseconds / 1000;
    if (!is_fresh(*signature, now_seconds)) return request_is_stale(now);

    auto const certificate = standing.certificate(signature->keyid);
    if (!certificate) return nobody_holds(signature->keyid);
    if (signature->alg != certificate->signature_algorithm() ||
        !certificate->verifies(kRequestLabel, signature_base(request, authority, signature->parameters),
                               signature->value) ||
        !is_as_digested(request, meanwhile)) // last: nobody but a signer makes us hash
        return signature_is_invalid();

    // Remembered before anything else is decided: a request that is refused today must not be repeated tomorrow.
    auto const lifetime = kRequestSecondsMax + options.freshness.milliseconds / 1000;
    switch (
        memory->remember_nonce(signature->keyid, signature->nonce, signature->created, now_seconds - lifetime + 1)) {
    case SeenNonces::Verdict::repeated: return request_is_replayed();
    case SeenNonces::Verdict::too_old: return request_is_stale(now);
    case SeenNonces::Verdict::fresh: break;
    }
    return standing.of(*certificate, now);
}

kernel::Result<Caller> Guard::Implementation::by_session(Request const& request, SessionCredential const& credential) {
    if (credential.by_cookie)
        if (auto const same = require_same_site(request, options.origin); !same) return std::unexpected(same.error());
    auto const steady_now = options.steady_now();
    auto session = memory->use_session(credential.id, steady_now);
    if (!session) return session_is_unknown();
    auto const now = clock.now();
    auto const seen_position = position();
    if (session->position == seen_position && steady_now - session->checked < kSessionStandsFor &&
        now < session->certificate.not_after())
        return session->caller;

    auto caller = standing.of(session->certificate, now);
    if (!caller)
        memory->end_session(credential.id);
    else
        memory->renew_session(credential.id, {*caller, session->certificate, seen_position, steady_now});
    return caller;
}

std::int64_t Guard::Implementation::position() const {
    auto views = directory.reads().lease();
    return Directory::position(*views);
}

} // namespace haihe::access

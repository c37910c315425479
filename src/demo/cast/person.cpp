#include "demo/cast/person.hpp"

#include "demo/cast/sign_in.hpp"
#include "trust/digest.hpp"

#include <array>
#include <stdexcept>

namespace haihe::demo {

namespace {

using edge::http::Response;

constexpr std::chrono::seconds kUnknownMax{30};

std::string fresh_key() {
    std::array<std::uint8_t, 16> bytes{};
    trust::fill_random(bytes);
    return trust::hex(bytes);
}

template <class T>
T understood(kernel::Result<T> answer, std::string const& target) {
    if (!answer) throw std::runtime_error(target + " answers what nobody understands: " + answer.error().text.en);
    return std::move(*answer);
}

} // namespace

Person::Person(PersonCard card, Credential credential, Visitor& visitor, Receipts& receipts)
    : card_(std::move(card)), credential_(std::move(credential)), visitor_(&visitor), receipts_(&receipts) {}

trust::Signature Person::sign(std::string_view label, std::string_view canonical) const {
    return trust::sign(credential_.key, credential_.certificate, label, canonical);
}

kernel::Result<Response> Person::ask(Platform const& platform, Ask ask) {
    auto patience = visitor_->patience(kUnknownMax);
    while (true) {
        kernel::Result<Response> answer =
            kernel::refuse(kernel::RefusalKind::unauthenticated, "session_is_known", {"尚未登录。", "Not signed in."});
        if (auto const session = sessions_.find(platform.word); session != sessions_.end()) {
            ask.headers["authorization"] = "Session " + session->second;
            answer = visitor_->ask(platform, ask);
        } else if (auto const begun = sign_in(*visitor_, platform, credential_); begun) {
            sessions_[platform.word] = *begun;
            continue;
        } else {
            answer = std::unexpected(begun.error());
        }
        if (answer || answer.error().kind != kernel::RefusalKind::unauthenticated) return answer;
        sessions_.erase(platform.word);
        if (!patience.again()) return answer;
    }
}

kernel::Result<std::string> Person::write(Platform const& platform, std::string const& method,
                                          std::string const& target, std::string const& body) {
    auto const answer = ask(platform, {method, target, body, {{"idempotency-key", fresh_key()}}});
    if (!answer) return std::unexpected(answer.error());
    auto const written = understood(json::read<Written>(answer->body, json::Unknown::ignore), target);
    if (written.receipt) receipts_->keep(platform, method + ' ' + target, written.receipt->canonical);
    return written.result.canonical;
}

} // namespace haihe::demo

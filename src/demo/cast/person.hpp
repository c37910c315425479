#pragma once

#include "bidder/platform.hpp"
#include "demo/cast/authority.hpp"
#include "demo/cast/cast.hpp"
#include "demo/checks/receipts.hpp"
#include "demo/visitor.hpp"
#include "trust/signed_document.hpp"

#include <map>
#include <string>

namespace haihe::demo {

/// One of the cast at work: signs in with a certificate, again whenever the session is gone, and keeps every receipt.
class Person {
public:
    Person(PersonCard card, Credential credential, Visitor& visitor, Receipts& receipts);

    [[nodiscard]] PersonCard const& card() const { return card_; }
    [[nodiscard]] trust::Certificate const& certificate() const { return credential_.certificate; }
    /// For this person's own tools.
    [[nodiscard]] trust::PrivateKey const& key() const { return credential_.key; }

    [[nodiscard]] bidder::Credential credential() const { return {credential_.key, credential_.certificate}; }

    /// As this person. A certificate that the platform does not know yet is offered again for half a minute: bindings
    /// travel from the hub. Throws as Visitor::ask does.
    kernel::Result<edge::http::Response> ask(Platform const& platform, Ask ask);
    /// A write under a fresh idempotency key, so that asking again changes nothing. The result of the answer.
    kernel::Result<std::string> write(Platform const& platform, std::string const& method, std::string const& target,
                                      std::string const& body);
    [[nodiscard]] trust::Signature sign(std::string_view label, std::string_view canonical) const;

private:
    PersonCard card_;
    Credential credential_;
    Visitor* visitor_;
    Receipts* receipts_;
    std::map<std::string, std::string> sessions_; ///< by platform word
};

} // namespace haihe::demo

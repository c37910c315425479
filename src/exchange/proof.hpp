#pragma once

// One file that proves a published message off-line: GET /notices/{id}/proof writes it, `haihe verify` reads it.

#include "exchange/message.hpp"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::exchange {

struct WitnessCertificate {
    std::string witness;     ///< platform code
    std::string certificate; ///< PEM
    friend bool operator==(WitnessCertificate const&, WitnessCertificate const&) = default;
};
BOOST_DESCRIBE_STRUCT(WitnessCertificate, (), (witness, certificate))

struct MessageProof {
    static constexpr char const* kFormat = "haihe/message-proof/1";
    std::string format = kFormat;
    Item item;
    std::string platformCertificate; ///< PEM of the key that signed item.outboxHead
    json::Raw receipt; ///< ledger::Receipt of the hub's entry that holds the message; `where` and `what` disclosed
    std::vector<WitnessCertificate> witnesses; ///< of the cosignatures in the receipt
    friend bool operator==(MessageProof const&, MessageProof const&) = default;
};
BOOST_DESCRIBE_STRUCT(MessageProof, (), (format, item, platformCertificate, receipt, witnesses))

} // namespace haihe::exchange

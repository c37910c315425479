#pragma once

// 评标专家随机抽取 as the hub conducts it (spec/draw): who is awaited, and what has been said. Stream `draw/<id>`. What
// the documents say is checked at the rim, by room draw; here is the order of steps and their time. The hub sees leaves
// and positions, never who is behind them.

#include "exchange/messages/evaluation.hpp"
#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::hub {

struct WantedStratum {
    std::string specialty; ///< as the tender documents name it; the stratum's name
    std::int64_t need = 0;
    std::int64_t reserve = 0;
    friend bool operator==(WantedStratum const&, WantedStratum const&) = default;
};
BOOST_DESCRIBE_STRUCT(WantedStratum, (), (specialty, need, reserve))

/// What the host asks for; its canonical text is signed (label haihe/draw-request/1), its digest stands in F.
struct DrawRequest {
    std::string tender;
    kernel::Instant at;
    std::string department; ///< entity that supervises the tender, by the tables that were published
    std::string district;   ///< GB/T 2260: experts of this place
    std::vector<WantedStratum> strata;
    std::vector<std::string> recusals; ///< entities, besides tenderee and agency
    std::int64_t stepMinutes = 0;      ///< for each of the four steps
    friend bool operator==(DrawRequest const&, DrawRequest const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawRequest, (), (tender, at, department, district, strata, recusals, stepMinutes))
inline constexpr char const* kDrawRequestLabel = "haihe/draw-request/1";

struct DrawDocument {
    std::string document; ///< canonical, as signed
    trust::Signature signature;
    friend bool operator==(DrawDocument const&, DrawDocument const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawDocument, (), (document, signature))

struct DrawRequested {
    static constexpr char const* kEventName = "draw.requested";
    std::string id; ///< drawId
    DrawRequest request;
    DrawDocument asSigned;
    std::string encryptionCertificate; ///< PEM: shares for the host are wrapped to it
    std::string entity;                ///< tenderee or agency
    std::string by;                    ///< certificate
    kernel::Instant requestedAt;
    std::optional<std::string> jurisdiction{}; ///< name of the message by which the department is the competent one;
                                               ///< absent from before such messages
    friend bool operator==(DrawRequested const&, DrawRequested const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawRequested, (),
                      (id, request, asSigned, encryptionCertificate, entity, by, requestedAt, jurisdiction))

struct DrawLeaf {
    std::string leaf; ///< 64 hexadecimal digits
    std::int64_t stratum = 0;
    friend bool operator==(DrawLeaf const&, DrawLeaf const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawLeaf, (), (leaf, stratum))

struct DrawWindows {
    kernel::Instant commitBy, escrowBy, acceptBy, revealBy;
    friend bool operator==(DrawWindows const&, DrawWindows const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawWindows, (), (commitBy, escrowBy, acceptBy, revealBy))

/// The department has made the list of an attempt, and the hub has frozen it.
struct DrawFrozen {
    static constexpr char const* kEventName = "draw.frozen";
    std::int64_t attempt = 0;
    DrawDocument freeze;
    std::vector<DrawLeaf> leaves;
    std::vector<std::int64_t> eligible; ///< of the pool, in each stratum: fewer leaves means that the department left
                                        ///< somebody out
    std::vector<std::string> encryptionCertificates; ///< PEM, of the three parties
    std::vector<std::string> signers;                ///< digests of the three parties' certificates
    DrawWindows windows;
    kernel::Instant frozenAt;
    friend bool operator==(DrawFrozen const&, DrawFrozen const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawFrozen, (),
                      (attempt, freeze, leaves, eligible, encryptionCertificates, signers, windows, frozenAt))

struct DrawSpoken {
    static constexpr char const* kEventName = "draw.spoken";
    std::string part;      ///< of draw::Part
    std::int64_t i = 0;    ///< party
    std::int64_t from = 0; ///< of a release: whose share
    DrawDocument said;
    std::vector<std::int64_t> seated; ///< after a selection or replacement: filled seats of each stratum
    kernel::Instant spokenAt;
    friend bool operator==(DrawSpoken const&, DrawSpoken const&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawSpoken, (), (part, i, from, said, seated, spokenAt))

using DrawEvent = std::variant<DrawRequested, DrawFrozen, DrawSpoken>;

struct Attempt {
    DrawFrozen frozen;
    std::vector<DrawSpoken> spoken; ///< in the order in which it came

    [[nodiscard]] DrawSpoken const* find(std::string const& part, std::int64_t i, std::int64_t from = 0) const;
    [[nodiscard]] std::int64_t count(std::string const& part) const;
    /// It was revealed, or both others have released it.
    [[nodiscard]] bool knows_value_of(std::int64_t i) const;
};

struct Draw {
    std::optional<DrawRequested> requested;
    std::vector<Attempt> attempts;
};
void evolve(Draw& draw, DrawEvent const& event);

} // namespace haihe::hub

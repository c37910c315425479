#pragma once

#include "kernel/instant.hpp"
#include "proof/statement.hpp"
#include "trust/certificate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::proof {

/// Whose certificate something rests on, and when it had to be in force.
struct Signer {
    kernel::Text whose;
    trust::Certificate certificate;
    std::optional<kernel::Instant> at{}; ///< empty: the instant of the hub's entry
};

/// What a proof has shown so far.
class Testimony {
public:
    /// Adds a statement; returns `holds`, for what rests on it.
    bool say(std::string name, bool holds, kernel::Text proved, kernel::Text failed,
             std::vector<kernel::Fact> facts = {}) {
        statements.push_back({std::move(name), holds ? Result::proved : Result::failed,
                              holds ? std::move(proved) : std::move(failed), std::move(facts)});
        return holds;
    }
    void leave_unchecked(std::string name, kernel::Text why) {
        statements.push_back({std::move(name), Result::unchecked, std::move(why)});
    }

    std::vector<Statement> statements;
    std::vector<Signer> signers;
    std::optional<kernel::Instant> entered_at; ///< of the hub's entry
};

/// PEM lets pass much around and within the bytes; here a certificate counts in its one spelling only (the last line
/// feed may be missing).
std::optional<trust::Certificate> certificate_in(std::string const& pem);

} // namespace haihe::proof

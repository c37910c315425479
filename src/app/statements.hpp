#pragma once

// What the verifying commands have in common: the certificates that the caller knows, and how statements are shown.

#include "app/commands.hpp"
#include "app/console.hpp"
#include "kernel/refusal.hpp"
#include "proof/known_hub.hpp"
#include "proof/statement.hpp"
#include "trust/trust_list.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::app {

/// Each file: PEM of a root, and the intermediates below it. Refusals: those of bytes_of and Certificate::parse_bundle.
kernel::Result<trust::TrustList> read_authorities(std::vector<std::string> const& files);
/// Empty for an empty path. Refusals: those of bytes_of and Certificate::parse.
kernel::Result<std::optional<trust::Certificate>> read_certificate(std::string const& file);

/// Empty without a certificate. Refusals: those of the readers and of KnownHub::by_history; `digest_is_well_formed`.
kernel::Result<std::optional<proof::KnownHub>> read_hub(HubFiles const& files);
/// Refusal `digest_is_well_formed`.
kernel::Result<std::vector<kernel::Digest>> read_digests(std::vector<std::string> const& all);

/// Prints the statements and the conclusion, or JSON. Returns kNo when one failed; with `strict` also when one was not
/// checked.
int show(std::vector<proof::Statement> const& statements, bool as_json, bool strict, Console const& console);

} // namespace haihe::app

#include "app/commands.hpp"
#include "app/statements.hpp"
#include "proof/draw_proof.hpp"
#include "proof/message_proof.hpp"

namespace haihe::app {

int verify_draw(VerifyDrawOptions const& options, Console const& console) {
    auto const authorities = read_authorities(options.authorities);
    if (!authorities) return console.refuse(authorities.error());
    auto const hub = read_hub(options.hub);
    if (!hub) return console.refuse(hub.error(), kNo);
    auto const department = read_certificate(options.department);
    if (!department) return console.refuse(department.error());
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const read = draw::read_transcript(*bytes);
    if (!read) return console.refuse(read.error(), kNo);
    std::optional<proof::KnownJurisdiction> jurisdiction;
    if (!options.jurisdiction.empty()) {
        auto const text = bytes_of(options.jurisdiction);
        if (!text) return console.refuse(text.error());
        auto table = proof::read_message_proof(*text);
        if (!table) return console.refuse(table.error(), kNo);
        jurisdiction = proof::KnownJurisdiction{std::move(*table), options.industry, options.region};
    }
    auto const statements =
        proof::check(*read, options.authorities.empty() ? nullptr : &*authorities, hub->has_value() ? &**hub : nullptr,
                     department->has_value() ? &**department : nullptr, jurisdiction ? &*jurisdiction : nullptr);
    return show(statements, options.json, options.strict, console);
}

} // namespace haihe::app

#include "app/commands.hpp"
#include "app/statements.hpp"
#include "proof/draw_proof.hpp"

namespace haihe::app {

int verify_draw(VerifyDrawOptions const& options, Console const& console) {
    auto const authorities = read_authorities(options.authorities);
    if (!authorities) return console.refuse(authorities.error());
    auto const hub = read_certificate(options.hub);
    if (!hub) return console.refuse(hub.error());
    auto const department = read_certificate(options.department);
    if (!department) return console.refuse(department.error());
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const read = draw::read_transcript(*bytes);
    if (!read) return console.refuse(read.error(), kNo);
    auto const statements =
        proof::check(*read, options.authorities.empty() ? nullptr : &*authorities, hub->has_value() ? &**hub : nullptr,
                     department->has_value() ? &**department : nullptr);
    return show(statements, options.json, options.strict, console);
}

} // namespace haihe::app

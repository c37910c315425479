#include "app/commands.hpp"
#include "app/statements.hpp"
#include "proof/message_proof.hpp"

namespace haihe::app {

int verify(VerifyOptions const& options, Console const& console) {
    if (options.file.empty()) return console.refuse({"请给出要验证的文件。", "Give the file to verify."});
    auto const authorities = read_authorities(options.authorities);
    if (!authorities) return console.refuse(authorities.error());
    auto const hub = read_hub(options.hub);
    if (!hub) return console.refuse(hub.error(), kNo);
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const read = proof::read_message_proof(*bytes);
    if (!read) return console.refuse(read.error(), kNo);
    auto const statements =
        proof::check(*read, options.authorities.empty() ? nullptr : &*authorities, hub->has_value() ? &**hub : nullptr);
    return show(statements, options.json, options.strict, console);
}

} // namespace haihe::app

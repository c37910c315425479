#include "app/commands.hpp"
#include "app/input.hpp"
#include "app/statements.hpp"
#include "proof/key_history_proof.hpp"

namespace haihe::app {

int verify_keys(VerifyKeysOptions const& options, Console const& console) {
    auto const authorities = read_authorities(options.authorities);
    if (!authorities) return console.refuse(authorities.error());
    auto const known = read_certificate(options.platform);
    if (!known) return console.refuse(known.error());
    auto const followed = read_digests(options.hub.epochs);
    if (!followed) return console.refuse(followed.error());
    auto const hub = read_hub(options.hub);
    if (!hub) return console.refuse(hub.error(), kNo);
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const history = proof::read_key_history(*bytes);
    if (!history) return console.refuse(history.error(), kNo);
    proof::Reliance const reliance{hub->has_value() ? (*hub)->certificates() : std::vector<trust::Certificate>{},
                                   *followed};
    auto const statements = proof::check_keys(*history, options.authorities.empty() ? nullptr : &*authorities,
                                              known->has_value() ? &**known : nullptr, reliance);
    return show(statements, options.json, options.strict, console);
}

} // namespace haihe::app

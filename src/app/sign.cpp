#include "app/commands.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

namespace haihe::app {

int sign(SignOptions const& options, Console const& console) {
    auto const credential = read_credential(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    console.print(json::write(trust::sign(credential->key, credential->certificate, options.label, *bytes)));
    return kGood;
}

} // namespace haihe::app

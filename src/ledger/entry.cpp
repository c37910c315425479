#include "ledger/entry.hpp"

#include "json/codec.hpp"

#include <span>

namespace haihe::ledger {

namespace {

std::string_view view(kernel::Digest const& digest) {
    return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
}

} // namespace

kernel::Digest commit_to(std::string const& salt, std::string_view value) {
    return trust::hmac_sm3(std::span(reinterpret_cast<std::uint8_t const*>(salt.data()), salt.size()), value);
}

std::string leaf_data(std::int64_t index, kernel::Digest const& where, kernel::Digest const& who, kernel::Digest const& what) {
    std::string data("haihe/entry/1");
    data.push_back('\0');
    for (int shift = 56; shift >= 0; shift -= 8) data.push_back(static_cast<char>(static_cast<std::uint64_t>(index) >> shift));
    data.append(view(where)).append(view(who)).append(view(what));
    return data;
}

std::string Entry::leaf_data() const {
    return ledger::leaf_data(index, commit_to(where_salt, json::write(where)), commit_to(who_salt, json::write(who)),
                             commit_to(what_salt, what));
}

} // namespace haihe::ledger

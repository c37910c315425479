#include "ledger/entry.hpp"

#include "ledger/salts.hpp"
#include "trust/many_digests.hpp"
#include "trust/merkle.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>

namespace haihe::ledger {

namespace {

std::string_view view(kernel::Digest const& digest) {
    return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
}

/// Stands in a JSON string as it is.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

template <class Part>
std::string checked(Part const& part) {
    auto text = json::write(part);
    if (!json::require_canonical(text)) throw std::invalid_argument("a part of an entry has no canonical form");
    return text;
}

} // namespace

std::string canonical(Where const& where) {
    if (!is_plain(where.stream) || !is_plain(where.type)) return checked(where);
    std::string text;
    text.reserve(80 + where.stream.size() + where.type.size());
    text.append(R"({"instant":")").append(where.instant.to_string()).append(R"(","stream":")").append(where.stream);
    text.append(R"(","type":")")
        .append(where.type)
        .append(R"(","version":)")
        .append(std::to_string(where.version))
        .push_back('}');
    return text;
}

std::string canonical(Who const& who) {
    if (!is_plain(who.actor) || !is_plain(who.principal) || !is_plain(who.address)) return checked(who);
    std::string text;
    text.reserve(48 + who.actor.size() + who.principal.size() + who.address.size());
    text.append(R"({"actor":")").append(who.actor).append(R"(","address":")").append(who.address);
    text.append(R"(","principal":")").append(who.principal).append(R"("})");
    return text;
}

kernel::Digest commit_to(std::string_view salt, std::string_view value) {
    return trust::hmac_sm3(std::span(reinterpret_cast<std::uint8_t const*>(salt.data()), salt.size()), value);
}

std::vector<Commitment> commit_to_each(std::span<std::string_view const> values) {
    std::vector<Commitment> commitments(values.size());
    std::vector<trust::Keyed> keyed(values.size());
    Salts salts;
    for (std::size_t i = 0; i < values.size(); ++i) {
        commitments[i].salt = salts.next();
        keyed[i] = {commitments[i].salt, values[i]};
    }
    auto const digests = trust::hmac_sm3_of_each(keyed);
    for (std::size_t i = 0; i < values.size(); ++i) commitments[i].digest = digests[i];
    return commitments;
}

std::string leaf_data(std::int64_t index, kernel::Digest const& where, kernel::Digest const& who,
                      kernel::Digest const& what) {
    constexpr std::string_view kLabel("haihe/entry/1\0", 14);
    std::string data;
    data.reserve(kLabel.size() + 8 + std::size_t{3} * 32);
    data.append(kLabel);
    for (int shift = 56; shift >= 0; shift -= 8)
        data.push_back(static_cast<char>(static_cast<std::uint64_t>(index) >> shift));
    data.append(view(where)).append(view(who)).append(view(what));
    return data;
}

std::vector<kernel::Digest> leaves_of(std::span<SaltedParts const> entries) {
    auto const count = entries.size();
    std::vector<trust::Keyed> parts(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        auto const& one = entries[i];
        parts[i] = {one.where_salt, one.where};
        parts[count + i] = {one.who_salt, one.who};
        if (!one.what_commitment) parts.push_back({one.what_salt, one.what});
    }
    auto const commitments = trust::hmac_sm3_of_each(parts);
    auto next_what = commitments.begin() + static_cast<std::ptrdiff_t>(2 * count);
    std::vector<std::string> data(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto const& what = entries[i].what_commitment ? *entries[i].what_commitment : *next_what++;
        data[i] = leaf_data(entries[i].index, commitments[i], commitments[count + i], what);
    }
    return trust::merkle::leaves(std::vector<std::string_view>(data.begin(), data.end()));
}

std::string Entry::leaf_data() const {
    return ledger::leaf_data(index, commit_to(where_salt, canonical(where)), commit_to(who_salt, canonical(who)),
                             commit_to(what_salt, what));
}

} // namespace haihe::ledger

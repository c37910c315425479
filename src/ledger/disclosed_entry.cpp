#include "ledger/disclosed_entry.hpp"

#include "ledger/tables.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

namespace haihe::ledger {

namespace {

using edge::sql::Connection;
using edge::sql::DatabaseError;

Part part_of(std::string_view value, std::string_view salt) {
    return {commit_to(salt, value), trust::hex({reinterpret_cast<std::uint8_t const*>(salt.data()), salt.size()}),
            std::string(value)};
}

bool matches(Part const& part) {
    if (!part.value || !part.salt) return false;
    auto const salt = kernel::Digest::parse(*part.salt); // as long as a digest
    return salt && commit_to({reinterpret_cast<char const*>(salt->bytes.data()), salt->bytes.size()}, *part.value) ==
                       part.commitment;
}

std::vector<trust::Cosignature> cosignatures_of(Connection& reads, std::int64_t size, kernel::Digest const& head) {
    auto query = reads.query("SELECT value FROM cosignatures WHERE size = ? ORDER BY witness");
    query.bind(size);
    std::vector<trust::Cosignature> found;
    while (query.next()) {
        auto cosignature = json::read<trust::Cosignature>(query.view(0));
        if (!cosignature) throw DatabaseError("a cosignature cannot be read");
        if (cosignature->head == head) found.push_back(std::move(*cosignature));
    }
    return found;
}

} // namespace

DisclosedEntry disclose(Connection& reads, std::int64_t index, std::int64_t size) {
    auto row = reads.query(
        "SELECT where_json, where_salt, who_json, who_salt, what_json, what_salt FROM entries WHERE idx = ?");
    row.bind(index);
    if (!row.next()) throw DatabaseError("there is no entry " + std::to_string(index));
    return {index, part_of(row.view(0), row.view(1)), part_of(row.view(2), row.view(3)),
            part_of(row.view(4), row.view(5)),
            trust::merkle::inclusion_proof(static_cast<std::uint64_t>(index), static_cast<std::uint64_t>(size),
                                           nodes_of_entries(reads))};
}

kernel::Result<void> verify(DisclosedEntry const& entry, trust::TreeHead const& head) {
    auto const no = [](char const* rule, kernel::Text text) {
        return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text));
    };
    if (entry.index < 0 || !matches(entry.where) || !matches(entry.who) || !matches(entry.what))
        return no("entry_parts_match_their_commitments",
                  {"记录公开的内容与其承诺值不符。", "What the entry discloses does not match its commitments."});
    auto const leaf = trust::merkle::leaf(
        leaf_data(entry.index, entry.where.commitment, entry.who.commitment, entry.what.commitment));
    if (head.size < 0 ||
        !trust::merkle::verify_inclusion(leaf, static_cast<std::uint64_t>(entry.index),
                                         static_cast<std::uint64_t>(head.size), entry.proof, head.root))
        return no("entry_is_included_in_the_head",
                  {"记录不在账本树根之下。", "The entry is not included under the ledger's head."});
    return {};
}

std::optional<WitnessedHead> latest_witnessed_head(Connection& reads) {
    auto query = reads.query("SELECT head FROM heads WHERE size IN (SELECT size FROM cosignatures) AND epoch = "
                             "(SELECT max(epoch) FROM identity) ORDER BY size DESC LIMIT 1");
    if (!query.next()) return std::nullopt;
    WitnessedHead found{head_from(query.view(0)), {}, {}};
    auto const& head = found.head.head;
    auto key = reads.query("SELECT certificate FROM identity WHERE key_id = ?");
    key.bind(head.keyId);
    if (!key.next()) throw DatabaseError("the certificate of a head is missing");
    found.certificate = key.text(0);
    found.cosignatures = cosignatures_of(reads, head.size, trust::digest_of(head));
    if (found.cosignatures.empty()) return std::nullopt;
    return found;
}

} // namespace haihe::ledger

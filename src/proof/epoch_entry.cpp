#include "proof/epoch_entry.hpp"

#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::proof {

kernel::Result<DeclaredEpoch> read_declaration(trust::SignedNewEpoch const& document) {
    auto declared = trust::read_epoch_start(document);
    if (!declared) return std::unexpected(std::move(declared.error()));
    auto officers = trust::officers_of(document);
    if (!officers) return std::unexpected(std::move(officers.error()));
    auto certificate = trust::Certificate::parse(document.certificate);
    if (!certificate) return std::unexpected(std::move(certificate.error()));
    return DeclaredEpoch{std::move(*declared), trust::is_of_a_hub(document), trust::sm3(document.declaration),
                         std::move(*certificate), std::move(*officers)};
}

kernel::Result<DeclaredEpoch> read_epoch_entry(std::string_view platform, std::int64_t index,
                                               ledger::Where const& where, std::string_view what) {
    auto const elsewhere = [] {
        return kernel::refuse(
            kernel::RefusalKind::unacceptable, "new_epoch_is_an_entry_of_the_ledger",
            {"声明不是该平台账本中保留部分之后的第一条记录。",
             "The declaration is not the first entry of the platform's ledger behind what it says is kept."});
    };
    if (where.type != kEpochBegun) return elsewhere();
    auto const document = json::read<trust::SignedNewEpoch>(what, json::Unknown::ignore);
    if (!document) return std::unexpected(document.error());
    auto epoch = read_declaration(*document);
    if (epoch && (epoch->declared.platform != platform || epoch->declared.kept.entries != index)) return elsewhere();
    return epoch;
}

} // namespace haihe::proof

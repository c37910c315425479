#include "proof/epoch_entry.hpp"

#include "trust/hub_epoch.hpp"
#include "json/codec.hpp"

namespace haihe::proof {

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
    if (trust::is_of_a_hub(*document))
        return kernel::refuse(kernel::RefusalKind::unacceptable, "epoch_is_of_a_platform",
                              {"公共服务平台后续纪元的树头尚不能离线核验。",
                               "Heads of a later epoch of the hub cannot be verified off-line yet."});
    auto declared = trust::read_new_epoch(*document);
    if (!declared) return std::unexpected(std::move(declared.error()));
    if (declared->platform != platform || declared->kept.entries != index) return elsewhere();
    auto officers = trust::officers_of(*document);
    if (!officers) return std::unexpected(std::move(officers.error()));
    auto certificate = trust::Certificate::parse(document->certificate);
    if (!certificate) return std::unexpected(std::move(certificate.error()));
    return DeclaredEpoch{std::move(*declared), std::move(*certificate), std::move(*officers)};
}

} // namespace haihe::proof

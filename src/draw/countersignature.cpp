#include "draw/countersignature.hpp"

#include "draw/party_documents.hpp"
#include "draw/steps.hpp"
#include "trust/digest.hpp"

namespace haihe::draw {

namespace {

kernel::Result<ClearList> read_list(Freeze const& freeze, std::string_view text) {
    auto list = read_document<ClearList>(text);
    if (!list) return list;
    if (auto right = check_list(freeze, *list); !right) return std::unexpected(std::move(right.error()));
    return list;
}

} // namespace

kernel::Result<SignedDocument> countersign(Transcript const& so_far, std::string_view list_text,
                                           Signer const& department, kernel::Instant now) {
    auto const reading = read_through(so_far, Step::leaves);
    if (!reading) return std::unexpected(reading.error());
    auto const& freeze = reading->freeze;
    if (auto right = require_before(now, freeze.windows.commitBy); !right)
        return std::unexpected(std::move(right.error()));
    if (auto list = read_list(freeze, list_text); !list) return std::unexpected(std::move(list.error()));
    Countersignature const countersignature{reading->freeze_digest, now, trust::sm3(list_text)};
    return sign_document(json::write(countersignature), kListLabel, department,
                         freeze.party(kDepartment).signCertDigest);
}

kernel::Result<Countersignature> check_countersignature(SignedDocument const& document, Freeze const& freeze,
                                                        kernel::Digest const& freeze_digest) {
    auto read = read_signed<Countersignature>(document, kListLabel, freeze.party(kDepartment).signCertDigest);
    if (!read) return read;
    if (auto right = require_after(read->after, freeze_digest); !right)
        return std::unexpected(std::move(right.error()));
    if (auto right = require_before(read->at, freeze.windows.commitBy); !right)
        return std::unexpected(std::move(right.error()));
    return read;
}

kernel::Result<ClearList> check_countersigned_list(Countersignature const& countersignature, Freeze const& freeze,
                                                   std::string_view list_text) {
    if (trust::sm3(list_text) != countersignature.listDigest)
        return no("list_is_the_countersigned_one",
                  {"名单不是行政监督部门确认的名单。", "The list is not the one that the department countersigned."});
    return read_list(freeze, list_text);
}

} // namespace haihe::draw

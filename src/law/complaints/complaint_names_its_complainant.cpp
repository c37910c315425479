#include "law/complaints/complaint_names_its_complainant.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::complaint_names_its_complainant() {
    return {.rule = "complaint_names_its_complainant",
            .sentence = {"投诉书载明投诉人名称、地址和联系方式，并签字盖章。",
                         "A complaint names its complainant with address and contact, signed and sealed."},
            .editions = {complaint_measures("第七条")},
            .source = Source::known,
            .waits_for = {"投诉处理", "complaints"}};
}

Findings complaint_names_its_complainant(ComplaintFacts const& facts) {
    auto const card = cards::complaint_names_its_complainant();
    if (!facts.filed_at) return silent(card);
    return verdict(card, !facts.accepted || facts.names_complainant.value_or(true), "/accepted");
}

} // namespace haihe::law

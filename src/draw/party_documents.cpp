#include "draw/party_documents.hpp"

#include "draw/hash_input.hpp"
#include "trust/digest.hpp"

namespace haihe::draw {

kernel::Digest step_digest(std::vector<SignedDocument> const& documents) {
    HashInput input("haihe/draw-step/1");
    for (auto const& one : documents) input.add(trust::sm3(one.document));
    return trust::sm3(input.bytes());
}

kernel::Result<void> require_number(std::int64_t i) {
    if (i >= 1 && i <= static_cast<std::int64_t>(kParties)) return {};
    return no("party_is_one_of_three", {"参与方编号为1至3。", "The parties are numbered 1 to 3."});
}

kernel::Result<void> require_before(kernel::Instant at, kernel::Instant until) {
    if (at < until) return {};
    return no(
        "step_is_signed_in_its_window",
        {"该步骤应在 " + until.to_string() + " 之前签署。", "This step is signed before " + until.to_string() + "."},
        "/document/at");
}

std::unexpected<kernel::Refusal> not_everybody() {
    return no("every_party_has_spoken",
              {"该步骤应当由三方各签署一份文件，按编号排列。",
               "Each of the three parties signs one document of this step; they stand in the parties' order."});
}

std::unexpected<kernel::Refusal> wrong_holders() {
    return no("each_other_party_holds_a_share",
              {"两个份额应当依次交给另外两方各一个。", "The two shares go to the other two parties, in their order."},
              "/document");
}

} // namespace haihe::draw

#include "trading/evaluation/correct_sheets.hpp"

#include <utility>

namespace haihe::trading {

std::unexpected<kernel::Refusal> only_what_is_concerned(std::string path) {
    return kernel::refuse(
        kernel::RefusalKind::unacceptable, "only_what_is_concerned_is_corrected",
        {"重新评标只更正所涉投标的评审；其他投标应与您原来提交的评审表一致。",
         "A re-evaluation corrects what is judged of the bids concerned; of others the sheet says what "
         "your earlier one says."},
        std::move(path));
}

} // namespace haihe::trading

#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::supervision {

/// Watches what trading platforms publish of their tenders, and trusts nobody: signatures are verified again at the
/// instant of receipt, and a message that does not bear on what was told before is refused. Rules: those of check,
/// trust::verify and the codec; `subject_is_what_the_message_is_about`, `tender_is_of_its_origin`,
/// `opinion_is_signed_by_its_member`.
void mount_watch_messages(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::supervision

#include "law/status.hpp"

namespace haihe::law {

Status status_of(Entry const& entry) {
    auto const* const wiring = wiring_of(entry.card.rule);
    return {!entry.card.by_construction.zh.empty() || (wiring && !wiring->enforced.empty()),
            wiring && !wiring->detected.empty()};
}

kernel::Text status_text(Entry const& entry) {
    auto const [enforced, detected] = status_of(entry);
    if (enforced && detected) return {"执行并监测", "enforced and detected"};
    if (enforced) return {"执行", "enforced"};
    if (detected) return {"监测", "detected"};
    return {"待建：" + entry.card.waits_for.zh, "waits for: " + entry.card.waits_for.en};
}

} // namespace haihe::law

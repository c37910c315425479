#pragma once

namespace haihe::trust {

/// Makes libgcrypt ready, once; to be called before anything is asked of it. Throws std::runtime_error.
void require_libgcrypt();

} // namespace haihe::trust

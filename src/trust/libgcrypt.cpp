#include "trust/libgcrypt.hpp"

#include <gcrypt.h>

#include <stdexcept>

namespace haihe::trust {

namespace {

/// Somebody else in the process may have done it.
bool make_ready() {
    if (gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P) != 0) return true;
    if (gcry_check_version(GCRYPT_VERSION) == nullptr) throw std::runtime_error("libgcrypt is too old");
    if (gcry_control(GCRYCTL_DISABLE_SECMEM, 0) != 0 || gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0) != 0)
        throw std::runtime_error("libgcrypt does not start");
    return true;
}

} // namespace

void require_libgcrypt() { [[maybe_unused]] static bool const ready = make_ready(); }

} // namespace haihe::trust

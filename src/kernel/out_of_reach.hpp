#pragma once

namespace haihe::kernel {

/// An exception that is this too says that a service which the platform keeps things at does not answer as it should
/// just now. Nothing is broken here; the same request may succeed later.
struct OutOfReach {
    OutOfReach() = default;
    OutOfReach(OutOfReach const&) = default;
    OutOfReach& operator=(OutOfReach const&) = default;
    virtual ~OutOfReach() = default;
};

} // namespace haihe::kernel

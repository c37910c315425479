#pragma once

namespace haihe::kernel {

/// An exception that is this too says that a part of the platform which stands outside this program does not answer as
/// it should just now. Nothing is broken here; the same request may succeed later.
struct OutOfReach {
    enum class Part { database, storage, key };
    Part part;

    explicit OutOfReach(Part which) : part(which) {}
    OutOfReach(OutOfReach const&) = default;
    OutOfReach& operator=(OutOfReach const&) = default;
    virtual ~OutOfReach() = default;
};

} // namespace haihe::kernel

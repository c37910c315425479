#include "draw/steps.hpp"

#include "draw/party_documents.hpp"
#include "trust/digest.hpp"

namespace haihe::draw {

namespace {

/// Keeps what was read in `place`, or says below `path` why it was not.
template <class T>
kernel::Result<void> keep(kernel::Result<T> read, T& place, char const* path) {
    if (!read) return std::unexpected(under(path, std::move(read.error())));
    place = std::move(*read);
    return {};
}

kernel::Result<void> read_result(Transcript const& transcript, Reading& reading) {
    return keep(check_result(*transcript.result, reading.freeze, digest_before_result(transcript), transcript.leaves,
                             reading.seating),
                reading.result, "/result");
}

std::unexpected<kernel::Refusal> missing(char const* path) {
    return no("step_has_been_taken", {"该步骤的文件缺失。", "The document of this step is missing."}, path);
}

} // namespace

kernel::Result<Transcript> read_transcript(std::string_view text) { return read_document<Transcript>(text); }

kernel::Digest digest_before_result(Transcript const& transcript) {
    return trust::sm3(transcript.replacements.empty() ? transcript.selection->document
                                                      : transcript.replacements.back().document);
}

kernel::Result<void> read_step(Transcript const& transcript, Step step, Reading& reading) {
    auto const& freeze = reading.freeze;
    switch (step) {
    case Step::format:
        if (transcript.format == Transcript::kFormat) return {};
        return no("draw_format_is_known", {"不认识的抽取记录格式。", "The format of the transcript is not known."},
                  "/format");
    case Step::freeze:
        reading.freeze_digest = trust::sm3(transcript.freeze.document);
        return keep(read_freeze(transcript.freeze), reading.freeze, "/freeze");
    case Step::leaves:
        if (auto right = check_leaves(freeze, transcript.leaves); !right)
            return std::unexpected(under("/leaves", std::move(right.error())));
        return {};
    case Step::countersignature:
        if (!transcript.countersignature) return missing("/countersignature");
        return keep(check_countersignature(*transcript.countersignature, freeze, reading.freeze_digest),
                    reading.countersignature, "/countersignature");
    case Step::commitments:
        return keep(check_commitments(transcript.commitments, freeze, reading.freeze_digest), reading.commitments,
                    "/commitments");
    case Step::escrows:
        return keep(check_escrows(transcript.escrows, freeze, step_digest(transcript.commitments)), reading.escrows,
                    "/escrows");
    case Step::acceptances:
        return keep(check_acceptances(transcript.acceptances, freeze, step_digest(transcript.escrows)),
                    reading.acceptances, "/acceptances");
    case Step::values:
        if (auto read = keep(check_values(transcript.reveals, transcript.releases, freeze, reading.freeze_digest,
                                          step_digest(transcript.acceptances), reading.commitments),
                             reading.values, "");
            !read)
            return read;
        reading.seed = seed_of(reading.freeze_digest, reading.values.values);
        return {};
    case Step::selection:
        if (!transcript.selection) return missing("/selection");
        if (auto read = keep(check_selection(*transcript.selection, freeze, step_digest(transcript.acceptances),
                                             transcript.leaves, reading.seed),
                             reading.selection, "/selection");
            !read)
            return read;
        reading.seating = Seating(reading.selection.strata);
        return {};
    case Step::replacements:
        return keep(check_replacements(transcript.replacements, freeze, trust::sm3(transcript.selection->document),
                                       reading.seating),
                    reading.seating, "/replacements");
    case Step::result: return transcript.result ? read_result(transcript, reading) : missing("/result");
    }
    return {};
}

kernel::Result<Reading> read_through(Transcript const& transcript, Step last) {
    Reading reading;
    for (auto const step : kSteps) {
        if (auto read = read_step(transcript, step, reading); !read) return std::unexpected(std::move(read.error()));
        if (step == last) break;
    }
    return reading;
}

} // namespace haihe::draw

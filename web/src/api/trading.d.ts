// Generated from spec/http/trading.yaml; do not edit.

export interface paths {
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects */
        get: operations["listProjects"];
        put?: never;
        /** Registers a project (handler of a tenderee) */
        post: operations["registerProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores a file; its digest is its name */
        post: operations["storeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{sm3}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file; public once it is a published document */
        get: operations["readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tenders; unpublished ones only to those they belong to */
        get: operations["listTenders"];
        put?: never;
        /** Enters a tender and its lots (handler) */
        post: operations["registerTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tender with its time line and findings */
        get: operations["getTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both drafts, the canonical texts to be signed, and what the law says of them */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents in force, as signed: what a bid is sealed under */
        get: operations["readDocuments"];
        /** Drafts the manifest of tender documents (handler) */
        put: operations["draftDocuments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Drafts the announcement (handler, If-Match) */
        put: operations["draftAnnouncement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reviews the draft (reviewer) */
        post: operations["reviewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes what was signed (signer, another person than the drafter); refused with rule and citation when the law forbids */
        post: operations["publishTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/deadline-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the bid deadline back for everybody (tenderee or agency, signer): on the ground of a certified failure of the platform, or while a suspension stands; never after the deadline */
        post: operations["changeDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 终止招标: the notice once it is signed, to everybody; before, the draft to the host */
        get: operations["readTermination"];
        /**
         * Drafts the notice (host, handler); a later draft takes its place
         * @description Refused where no waiting would help: an award stands, or every lot has failed.
         */
        put: operations["draftTermination"];
        /**
         * Signs exactly what another person drafted (host, signer): the tender ends (条例 第三十一条)
         * @description Before any award that stands, not while the tender is suspended nor while a lot is being opened. No bid is taken any more, nothing is opened, judged or awarded; deposits go back.
         */
        post: operations["terminateTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the operator has certified of the platform's own failures */
        get: operations["readFailures"];
        put?: never;
        /** Certifies a failure of the platform that is over (operator) */
        post: operations["certifyFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archives sealed so far, and what stands in the way of another (host) */
        get: operations["readArchive"];
        put?: never;
        /** Seals the next archive once every lot is at its end (signer of the host); answers a SealedArchive as result; takes as long as the bytes need */
        post: operations["sealArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/archives/{number}/container": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The container (spec/archive), whole or in ranges (host) */
        get: operations["readContainer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a clarification (signer); the deadline moves when the law says so */
        post: operations["clarify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the resumable upload of a sealed bid (bidder). It belongs to the caller's entity and exists for nobody else */
        post: operations["createUpload"];
        delete?: never;
        /** What of tus 1.0.0 is offered; no sign-in */
        options: operations["describeUploads"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drops an upload and its bytes */
        delete: operations["endUpload"];
        options?: never;
        /** How far an upload is */
        head: operations["uploadProgress"];
        /**
         * Appends; what arrived before a line broke is kept
         * @description A signed request may cover the Content-Digest (sm3) of its body; it is checked as the body arrives. 409: the offset is not where the received bytes end. 423: another request is writing. 460: what arrived is not what Upload-Checksum or Content-Digest announced, and was not kept. 404 for an upload of somebody else as for one that never was. The last piece is answered when the file lies where bids are kept, if that place can be reached, so that handing the bid in is quick.
         */
        patch: operations["continueUpload"];
        trace?: never;
    };
    "/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own bids of all lots, newest first (bidder) */
        get: operations["listOwnBidsOfAllLots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lots whose signed documents name the caller's signing certificate as a custodian */
        get: operations["listCustody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        /** The caller's own bids of a lot with their receipts (bidder); of others nothing is told */
        get: operations["listOwnBids"];
        put?: never;
        /**
         * Hands in a sealed bid whose ciphertext has been uploaded (bidder, signer)
         * @description In time if its last byte was read before the deadline. What the law wants refused on record (late: `bid_arrives_before_the_deadline`; sealed under older documents: `bid_is_under_the_documents_in_force`) carries the receipt of the refusal.
         */
        post: operations["submitBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/bids/{bid}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a bid back before the deadline (its bidder, signer) */
        post: operations["withdrawBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opening hall of a lot
         * @description Until the record is signed only those who take part (bidders of the list, host, custodians) see bids, objections, confirmations and who attends; before the list is fixed nobody does. Who asks is optional: an unknown caller is the public.
         */
        get: operations["getOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whenever something public of the opening changed
         * @description Event `opening`, data `{"events": n}`: the hall is to be read anew. Nothing before the deadline. Comment lines keep the line open.
         */
        get: operations["watchOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is verified before anything is released: the signed opening list and its sealed bids
         * @description For host and custodians every bid, for a bidder its own. 409 `opening_takes_keys` while there is no list, and to the public.
         */
        get: operations["readOpeningList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/bidder-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bidder releases the key of its bid, within the window (spec/sealing) */
        post: operations["releaseAsBidder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/custodian-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A custodian releases its shares of all bids of the list, once (spec/sealing) */
        post: operations["releaseAsCustodian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签到: says that the caller's entity attends (bidder of the list, host, custodian), once
         * @description From the list to the record. Before, 409 `hall_is_open` to everybody alike, with the fact `bidDeadline`; after the record, and of a lot that has failed, the same rule. Others: 403 `caller_takes_part`; a second time: 409 `attendance_is_recorded_once`.
         */
        post: operations["attendOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Objects on the spot (bidder of the list), after the reading and before the record; holds nothing up */
        post: operations["objectAtOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an objection on the spot (host, handler) */
        post: operations["answerAtOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms what was read (bidder of the list), once; who does not is noted as silent */
        post: operations["confirmOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/base-price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes the base price that the documents had sealed (host, signer), after the reading and before the record
         * @description The commitment in the documents is HMAC-SM3(salt, canonical {lot, price, tender}); another price or salt is refused.
         */
        post: operations["publishBasePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides a bid that neither its bidder nor the custodians can open any more (host, signer), with reasons */
        post: operations["decideUnopenedBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/opening/record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        /** The record as the host should sign it now (who takes part) */
        get: operations["readOpeningRecord"];
        put?: never;
        /** Signs the record (host, signer): it is published, and everybody reads the bids */
        post: operations["signOpeningRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-committees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tenders on whose committee the caller sits, the latest first */
        get: operations["listOwnCommittees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/committee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        /**
         * The committee of a tender, to its members and to the host that formed it
         * @description To everybody else 404 `committee_is_secret`: who sits on it is told to nobody before the winner is determined (招标投标法 第三十七条).
         */
        get: operations["getCommittee"];
        put?: never;
        /** Forms the committee as the documents say (host, signer), once: experts are drawn, unless the documents say why they are named (条例 第四十六条) */
        post: operations["formCommittee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/committee/drawn-experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells whom a draw has seated (the supervisor who took part in it for the department), and again after each replacement */
        post: operations["seatDrawnExperts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/committee/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 承诺: a member declares under its signature that nothing keeps it from judging, once */
        post: operations["promiseToJudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/committee/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回避: a member stands aside; its seat waits for another */
        post: operations["standAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/committee/chair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member that has promised names whom it wants as chair, once; more than half of the seats decide. When all have voted and nobody is chosen, there is another round */
        post: operations["chooseChair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/committee/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts another in a member's place (host, signer); what the member concluded is void (条例 第四十八条). With `replaced` and `by` both empty: who is due by the draw, whom the host does not know */
        post: operations["replaceMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        /**
         * The evaluation of a lot, as far as the caller may see it
         * @description Who asks is optional: an unknown caller is the public. Members see what is theirs and what the committee has concluded, a bidder the questions put to it, everybody else that it is going on; the report is for members and host. 404 `documents_state_the_evaluation` when the documents say nothing of it.
         */
        get: operations["getEvaluation"];
        put?: never;
        /** Begins (chair), once the record is signed and every member has promised */
        post: operations["beginEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/review-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 初步评审: a member judges each bid by each clause, once */
        post: operations["handInReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/competition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fewer than three valid bids: a member says whether competition is lacking, once */
        post: operations["voteOnCompetition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The committee asks a bidder what is unclear in its bid (chair) */
        post: operations["askBidder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bidder answers a question that was put to it, in time and once */
        post: operations["answerCommittee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 算术修正: the price that the bidder has agreed to in its answer stands (chair), before any sheet is in */
        post: operations["correctPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/score-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 详细评审: a member gives points, or adjusts prices, for each valid bid, once */
        post: operations["handInScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/tie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts bids in order that the documents leave equal (chair) */
        post: operations["decideTie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        /** The report as a member signs it (members, from the ranking on) */
        get: operations["readEvaluationReport"];
        put?: never;
        /** A member signs the report, with its dissent if it has any, or refuses to (条例 第五十三条), once */
        post: operations["giveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report for reading, in Chinese: to members from the signing on, to the host once all have given their opinions
         * @description Drawn from the report as data, which is what members sign; every page says so and carries the SM3 digest of the canonical EvaluationReport. The same data gives the same bytes. Opinions with their times, reasons and signatures stand in it once the report is completed.
         */
        get: operations["readPrintedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/reports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report that was corrected since (重新评标), for reading: to members and the host */
        get: operations["readCorrectedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/evaluation/files/{sm3}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of an opened bid, to the members once they judge */
        get: operations["readBidFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        /** Objections to a tender: to its host all, to anybody else its own */
        get: operations["listObjections"];
        put?: never;
        /**
         * Objects to the documents, or to the result of a lot (signer); the tender is suspended until the answer
         * @description To the documents: an entity with the role bidder that is not the host, before objectionUntil (条例 第二十二条). To a result: a bidder of the lot's opening list, while the candidates are posted (条例 第五十四条); of a tender that is not compulsory it holds nothing up. Who is late or not entitled is refused with the article, and nothing is suspended. The host and the department learn who objects; nobody else does.
         */
        post: operations["raiseObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/objections/{number}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an objection (host, signer), once; its suspension is lifted. Due within 3 days */
        post: operations["answerObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 定标: candidates, winner, and what of them the caller may see
         * @description Who asks is optional: an unknown caller is the public. Before the posting only the host sees candidates. From then on a bidder reads why its own bid was rejected or, where the documents say so, its own points and rank.
         */
        get: operations["getAward"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公示中标候选人 (host, signer): as the report says, for three whole days after that of the posting at least (条例 第五十四条) */
        post: operations["postCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/giving-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃中标: by the candidate's signer, before the contract */
        post: operations["giveUpAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/passed-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes a candidate over on a ground of 条例 第五十五条 (host, signer) */
        post: operations["passOverCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/winner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确定中标人 (host, signer): award notice and result notice in one instant (招标投标法 第四十五条)
         * @description After the posting, with every objection answered and no suspension. Where the tender is compulsory and state funds control or lead, the best-ranked candidate that is not out (条例 第五十五条).
         */
        post: operations["determineWinner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an award before the contract (host, signer); the next is determined, or the lot tendered again */
        post: operations["cancelAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/retender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新招标 (host, signer): once the first candidate is out, an upheld objection concerns it, or the bids are valid no more */
        post: operations["retenderLot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/reevaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新评标 (host, signer): the committee corrects its report, the posting falls away
         * @description On objections to the result that were upheld, before any award of the lot was noticed, not while another objection is unanswered or the tender suspended. The first report stays; a second, with its own signatures, names it; its candidates are posted anew, for three whole days at least, and may be objected to again. A member that is to go is replaced as in any evaluation; what it concluded is void.
         */
        post: operations["orderReevaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/examinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审查确认 (host, signer): before the award notice the committee examines a candidate by the documents' standards (条例 第五十六条)
         * @description Until every member has given its opinion no winner is determined. More than half confirm, or the candidate is out, and the next is determined or the lot tendered again.
         */
        post: operations["examineCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/examinations/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member of the committee confirms the candidate that is being examined, or does not, once */
        post: operations["giveExaminationOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/award/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 招标投标情况书面报告 (host, signer), due within 15 days of the winner (招标投标法 第四十七条) */
        post: operations["reportAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/validity/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 延长投标有效期 (host, signer): asks all bidders in the running, before the validity ends
         * @description Asked are all whose bids were opened and who have not left. Who has not agreed by answerUntil leaves, and its deposit goes back; with fewer than three the lot fails by itself and is tendered again (评标委员会和评标方法暂行规定 第四十条).
         */
        post: operations["requestValidity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/validity/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees to extend its bid, or refuses (a bidder that is asked, signer); once */
        post: operations["answerValidity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contract of a lot: to everybody the basic facts once it is concluded, to the two parties all */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/contract/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a contract for the winner to sign (host, signer); a later one takes its place
         * @description Parties, price, period, quality and leader are those of the award, each refused by its own rule; the bond is at most 10 % (条例 第五十七条、第五十八条). After the 30 days it is late, not refused.
         */
        post: operations["proposeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/contract/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the text that the tenderee has signed (winner, signer): the contract is concluded */
        post: operations["signContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots/{lot}/contract/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a bid deposit went back, with interest (host, handler); due within 5 days of the contract (条例 第五十七条), of the failure of the lot, of the termination of the tender, or of the bidder not extending its bid */
        post: operations["returnDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the law says of a time table; keeps nothing */
        post: operations["checkLaw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TerminationPage: {
            tender: string;
            /** @enum {unknown} */
            youAre: "public" | "host";
            /** @description the tender's lifecycle lets the host terminate now */
            may: boolean;
            /** @description once it is signed */
            notice?: {
                tender: string;
                reason: string;
                returns: string;
            };
            signature?: components["schemas"]["Signature"];
            terminatedAt?: components["schemas"]["Instant"];
            /** @description to the host, before it is signed */
            draft?: {
                /** @constant */
                label: "haihe/termination/1";
                /** @description canonical */
                notice: string;
                /** @description digest of a certificate */
                drafter: string;
            };
        };
        SealedArchive: {
            /** @description The last one counts; earlier ones are kept */
            number: number;
            manifestDigest: components["schemas"]["Digest"];
            containerDigest: components["schemas"]["Digest"];
            /** @description Bytes */
            size: number;
            /** @description Of the tender's streams */
            entries: number;
            /** @description Of the witnessed head under which they stand */
            ledgerSize: number;
            sealedAt: components["schemas"]["Instant"];
        };
        ArchivePage: {
            tender: string;
            /** @description by number */
            archives: components["schemas"]["SealedArchive"][];
            /** @description why nothing can be sealed now */
            obstacle?: {
                rule: string;
                text: components["schemas"]["Text"];
            };
        };
        /** @description Whose it is follows from who asks, its code from the platform */
        NewProject: {
            investmentCode: string;
            name: string;
            approval: string;
            investment: components["schemas"]["Money"];
            /** @enum {unknown} */
            fundSource: "budget" | "state_enterprise" | "foreign_loan" | "private";
            fundsSettled: boolean;
            industry: string;
            region: string;
        };
        Project: {
            code: string;
            investmentCode: string;
            name: string;
            owner: string;
            ownerName: string;
            approval: string;
            investment: components["schemas"]["Money"];
            /** @enum {unknown} */
            fundSource: "budget" | "state_enterprise" | "foreign_loan" | "private";
            fundsSettled: boolean;
            industry: string;
            region: string;
        };
        NewTender: {
            project: string;
            name: string;
            /** @description social credit code; absent: the tenderee organises the tender itself */
            agency?: string;
            /** @enum {unknown} */
            method: "open" | "invited";
            compulsory: boolean;
            /** @description self-organised tendering has been filed */
            filed: boolean;
            lots: components["schemas"]["NewLot"][];
        };
        NewLot: {
            name: string;
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            content: string;
            estimatedPrice: components["schemas"]["Money"];
            maximumPrice?: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
            /** @description the lot that ended without a contract and whose place this one takes (重新招标); once */
            retenderOf?: string;
        };
        TenderLine: {
            code: string;
            name: string;
            tendereeName: string;
            industry: string;
            region: string;
            state: string;
            publishedAt?: components["schemas"]["Instant"];
            bidDeadline?: components["schemas"]["Instant"];
        };
        TenderList: {
            items: components["schemas"]["TenderLine"][];
            total?: number;
            page: number;
            pages?: number;
            position?: number;
        };
        Draft: {
            tender: string;
            version: number;
            /** @description canonical text */
            announcement?: string;
            /** @description canonical text */
            manifest?: string;
            findings: components["schemas"]["Finding"][];
            drafter: string;
            reviewer: string;
        };
        SignedText: {
            /** @description canonical, as signed */
            text: string;
            signature: components["schemas"]["Signature"];
        };
        DocumentsInForce: {
            platform: string;
            tender: string;
            lots: string[];
            /** @description names the manifest by its digest and the first deadline */
            announcement: components["schemas"]["SignedText"];
            manifest: components["schemas"]["SignedText"];
            /** @description clarifications and deadline changes, in order; the label of the signature says which */
            amendments: components["schemas"]["SignedText"][];
            documentsDigest: components["schemas"]["Digest"];
            bidDeadline: components["schemas"]["Instant"];
        };
        CertifiedFailure: {
            failure: {
                platform: string;
                number: number;
                beganAt: components["schemas"]["Instant"];
                endedAt: components["schemas"]["Instant"];
                description: string;
            };
            signature: components["schemas"]["Signature"];
            certifiedAt: components["schemas"]["Instant"];
        };
        HandedIn: {
            /** @description canonical submission (spec/sealing) */
            submission: string;
            /** @description id of the upload whose bytes are the ciphertext */
            upload: string;
            supersedes?: components["schemas"]["BidId"];
            /** @description over canonical {bidId, lot, supersedes} under haihe/bid-replacement/1; required with supersedes */
            replacementSignature?: components["schemas"]["Signature"];
        };
        BidWritten: {
            result: {
                bidId: components["schemas"]["BidId"];
                receivedAt: components["schemas"]["Instant"];
            };
            receipt?: components["schemas"]["Receipt"];
        };
        OwnBid: {
            bidId: components["schemas"]["BidId"];
            headerDigest: components["schemas"]["Digest"];
            receivedAt: components["schemas"]["Instant"];
            /** @enum {unknown} */
            standing: "in" | "withdrawn" | "superseded";
            receipt: components["schemas"]["Receipt"];
        };
        OwnBids: {
            lot: string;
            now: components["schemas"]["Instant"];
            bidDeadline: components["schemas"]["Instant"];
            items: components["schemas"]["OwnBid"][];
        };
        OwnBidOfALot: {
            lot: string;
            tenderName: string;
            lotName: string;
            bidDeadline: components["schemas"]["Instant"];
            bidId: components["schemas"]["BidId"];
            receivedAt: components["schemas"]["Instant"];
            /** @enum {unknown} */
            standing: "in" | "withdrawn" | "superseded";
        };
        OwnBidsOfAllLots: {
            now: components["schemas"]["Instant"];
            items: components["schemas"]["OwnBidOfALot"][];
        };
        LotInCustody: {
            lot: string;
            tenderName: string;
            lotName: string;
            bidDeadline: components["schemas"]["Instant"];
            /** @description of the caller's share */
            number: number;
            /**
             * @description as an OpeningPage's state
             * @enum {unknown}
             */
            stage: "open" | "held" | "terminated" | "closed" | "failed" | "listed" | "read" | "recorded";
            /** @description whether the caller has released its shares */
            released: boolean;
        };
        Custody: {
            now: components["schemas"]["Instant"];
            items: components["schemas"]["LotInCustody"][];
        };
        SignedRelease: {
            /** @description canonical release (spec/sealing), signed under haihe/bid-release/1 or haihe/share-release/1 */
            release: string;
            signature: components["schemas"]["Signature"];
        };
        ListedSubmission: {
            bidId: components["schemas"]["BidId"];
            submission: string;
            certificate: components["schemas"]["Pem"];
        };
        ListToRelease: {
            /** @description canonical opening list (spec/sealing) */
            list: string;
            /** @description of the platform under haihe/opening-list/1 */
            signature: components["schemas"]["Signature"];
            /** @description of the entry that fixed the list */
            receipt: components["schemas"]["Receipt"];
            bids: components["schemas"]["ListedSubmission"][];
        };
        CustodianInHall: {
            number: number;
            name: string;
            kind: components["schemas"]["CustodianKind"];
            released: boolean;
        };
        Attendant: {
            /** @description social credit code */
            entity: string;
            name: string;
            /** @enum {unknown} */
            role: "bidder" | "host" | "custodian";
            attendedAt: components["schemas"]["Instant"];
        };
        BidInHall: {
            bidId: components["schemas"]["BidId"];
            bidder: string;
            bidderName: string;
            /** @enum {unknown} */
            state: "waiting" | "unlocked" | "opened" | "revoked" | "withdrawn";
            unlockedBy: components["schemas"]["UnlockedBy"];
            ground: components["schemas"]["UnopenedGround"];
            reading?: components["schemas"]["BidReading"];
            files: {
                name: string;
                size: number;
                sm3: components["schemas"]["Digest"];
            }[];
            faults: string[];
            /** @description sealed before an amendment of the content and not replaced */
            underOldDocuments: boolean;
        };
        OpeningPage: {
            tender: string;
            tenderName: string;
            lot: string;
            lotName: string;
            /** @enum {unknown} */
            state: "open" | "held" | "terminated" | "closed" | "failed" | "listed" | "read" | "recorded";
            now: components["schemas"]["Instant"];
            bidDeadline: components["schemas"]["Instant"];
            /** @enum {unknown} */
            mode: "bidders_first" | "custodians_first";
            custodiansOpenWhatIsLeft: boolean;
            sharesNeeded: number;
            decryptionWindowMinutes: number;
            /** @description from the list on */
            windowEndsAt?: components["schemas"]["Instant"];
            /** @description from the list on, and of a lot that has failed */
            bidCount?: number;
            custodians: components["schemas"]["CustodianInHall"][];
            /** @description in the order of the list */
            bids: components["schemas"]["BidInHall"][];
            objections: components["schemas"]["RecordedObjection"][];
            confirmedBy: string[];
            /** @description in the order in which they came; to whom bids are shown */
            attendance: components["schemas"]["Attendant"][];
            record?: components["schemas"]["OpeningRecord"];
            recordSignature?: components["schemas"]["Signature"];
            recordedAt?: components["schemas"]["Instant"];
            /** @description the documents seal a base price: it is published after the reading */
            basePriceSealed: boolean;
            /** @description once published */
            basePrice?: components["schemas"]["BasePrice"];
            /** @enum {unknown} */
            youAre: "public" | "bidder" | "host" | "custodian";
        };
        Reasons: string;
        NamedMember: {
            certificate: components["schemas"]["Digest"];
            /** @enum {unknown} */
            kind: "representative" | "expert";
            /** @description of an expert, as the documents name it; else empty */
            specialty: string;
        };
        CommitteeMember: {
            certificate: string;
            name: string;
            /** @description whose employee */
            entity: string;
            /** @enum {unknown} */
            kind: "representative" | "expert";
            specialty: string;
        };
        CommitteeSeat: {
            member: components["schemas"]["CommitteeMember"];
            promised: boolean;
            /** @description waits to be replaced */
            stoodAside: boolean;
            chair: boolean;
        };
        FollowedDraw: {
            /** @description its id */
            draw: string;
            /** @description of its last replacement, or of its selection */
            after: components["schemas"]["Digest"];
        };
        CommitteePage: {
            /** @description as the department has told them */
            draws: components["schemas"]["FollowedDraw"][];
            /** @description a draw has given a seat to another: a replacement is due */
            calledUp: boolean;
            tender: string;
            tenderName: string;
            now: components["schemas"]["Instant"];
            /** @enum {unknown} */
            youAre: "member" | "host";
            /** @description the caller's certificate, to find its own seat */
            you: components["schemas"]["Digest"];
            /** @description empty until the committee is formed; to the host, certificate, name and entity of a drawn expert are empty until the expert has promised */
            seats: components["schemas"]["CommitteeSeat"][];
            /** @description every seat has promised, and there is a chair */
            complete: boolean;
            /** @description what a member signs: canonical {tender, text} */
            promise: string;
            /** @constant */
            promiseLabel: "haihe/committee-promise/1";
            /** @description certificate of whom the caller chose as chair; empty: nobody yet */
            ownVote: string;
            terms: components["schemas"]["CommitteeTerms"];
        };
        OwnCommittee: {
            tender: string;
            tenderName: string;
            lots: components["schemas"]["Lot"][];
            /** @description the caller has */
            promised: boolean;
            complete: boolean;
        };
        OwnCommittees: {
            now: components["schemas"]["Instant"];
            items: components["schemas"]["OwnCommittee"][];
        };
        /**
         * @description of 条例 第五十一条、第三十四条、第三十七条
         * @enum {unknown}
         */
        RejectionGround: "neither_stamped_nor_signed" | "consortium_without_agreement" | "bidder_fails_the_qualification" | "two_different_bids" | "price_below_cost" | "price_above_the_maximum" | "does_not_respond_in_substance" | "collusion_fraud_or_bribery" | "related_bidders" | "consortium_member_bids_twice";
        ClauseJudged: {
            clause: string;
            met: boolean;
            /** @description required when not met */
            reason: string;
        };
        GroundFound: {
            ground: components["schemas"]["RejectionGround"];
            reason: components["schemas"]["Reasons"];
        };
        BidReviewed: {
            bidId: components["schemas"]["BidId"];
            /** @description all, in the order of the documents */
            clauses: components["schemas"]["ClauseJudged"][];
            grounds: components["schemas"]["GroundFound"][];
        };
        /** @description 初步评审表; its canonical text is signed under haihe/review-sheet/1 */
        ReviewSheet: {
            lot: string;
            /** @description all, in the order of the opening list */
            bids: components["schemas"]["BidReviewed"][];
        };
        ItemPoints: {
            item: string;
            points: components["schemas"]["Decimal"];
        };
        AdjustedBy: {
            adjustment: string;
            amount: components["schemas"]["Money"];
        };
        BidScored: {
            bidId: components["schemas"]["BidId"];
            /** @description comprehensive: one for each item, in order */
            points: components["schemas"]["ItemPoints"][];
            /** @description lowest_evaluated_price: one for each, in order */
            adjustments: components["schemas"]["AdjustedBy"][];
        };
        /** @description 详细评审表; its canonical text is signed under haihe/score-sheet/1 */
        ScoreSheet: {
            lot: string;
            /** @description the valid ones, in the order of the opening list */
            bids: components["schemas"]["BidScored"][];
        };
        /** @description An answer to the committee; its canonical text is signed under haihe/bid-clarification/1 */
        BidClarification: {
            lot: string;
            number: number;
            text: string;
            /** @description agreed to, when the question was an arithmetic error */
            correctedPrice?: components["schemas"]["Money"];
        };
        BidToJudge: {
            bidId: components["schemas"]["BidId"];
            bidder: string;
            bidderName: string;
            reading?: components["schemas"]["BidReading"];
            faults: string[];
        };
        BidFile: {
            bidId: components["schemas"]["BidId"];
            name: string;
            size: number;
            sm3: components["schemas"]["Digest"];
        };
        /** @description What comparing the opened bids shows (条例 第四十条): a hint, never a verdict */
        ComparisonSignal: {
            /** @enum {unknown} */
            name: "same_project_leader" | "same_file" | "equal_prices" | "prices_in_regular_steps";
            bids: components["schemas"]["BidId"][];
            text: components["schemas"]["Text"];
        };
        PriceCorrected: {
            bidId: components["schemas"]["BidId"];
            clarification: number;
            price: components["schemas"]["Money"];
            reasons: string;
            by: string;
            correctedAt: components["schemas"]["Instant"];
        };
        ClarificationShown: {
            number: number;
            bidId: components["schemas"]["BidId"];
            bidderName: string;
            question: string;
            askedAt: components["schemas"]["Instant"];
            answerUntil: components["schemas"]["Instant"];
            /** @description empty until it comes */
            answer: string;
            correctedPrice?: components["schemas"]["Money"];
            answeredAt?: components["schemas"]["Instant"];
        };
        Rejection: {
            /** @enum {unknown} */
            by: "clause" | "ground" | "record";
            /** @description of the clause, or the ground's name */
            code: string;
            /** @description 0: follows from the opening record */
            votes: number;
            reasons: string[];
        };
        ReviewOutcome: {
            bidId: components["schemas"]["BidId"];
            /** @description empty: the bid is valid */
            rejections: components["schemas"]["Rejection"][];
            /** @description codes of clauses */
            deviations: string[];
        };
        BidResult: {
            /** @description the members' points, put together */
            items: components["schemas"]["ItemPoints"][];
            pricePoints?: components["schemas"]["Decimal"];
            total?: components["schemas"]["Decimal"];
            adjustments: components["schemas"]["AdjustedBy"][];
            evaluatedPrice: components["schemas"]["Money"];
            /** @description equal until a tie is decided */
            rank: number;
        };
        RankedBid: {
            bidId: components["schemas"]["BidId"];
            result: components["schemas"]["BidResult"];
        };
        /** @description How far the committee is: counts, never whose */
        SheetsIn: {
            members: number;
            reviews: number;
            votes: number;
            scores: number;
            opinions: number;
        };
        CommitteeTable: {
            terms: components["schemas"]["EvaluationTerms"];
            /** @description in the order of the opening list */
            bids: components["schemas"]["BidToJudge"][];
            files: components["schemas"]["BidFile"][];
            signals: components["schemas"]["ComparisonSignal"][];
            corrections: components["schemas"]["PriceCorrected"][];
            sheetsIn: components["schemas"]["SheetsIn"];
            ownReview?: components["schemas"]["ReviewSheet"];
            ownScores?: components["schemas"]["ScoreSheet"];
            /** @description the caller has */
            voted: boolean;
            /** @description the caller has */
            opinionGiven: boolean;
            /** @description once all have reviewed */
            outcomes: components["schemas"]["ReviewOutcome"][];
            /** @description once all have scored */
            ranked: components["schemas"]["RankedBid"][];
        };
        EvaluatedBid: {
            bidId: components["schemas"]["BidId"];
            bidder: string;
            bidderName: string;
            /** @description as read */
            price?: components["schemas"]["Money"];
            corrected?: components["schemas"]["Money"];
            /** @description empty: the bid is valid */
            rejections: components["schemas"]["Rejection"][];
            deviations: string[];
            /** @description of a valid bid */
            result?: components["schemas"]["BidResult"];
        };
        ReportedMember: {
            certificate: components["schemas"]["Digest"];
            name: string;
            /** @enum {unknown} */
            kind: "representative" | "expert";
            chair: boolean;
            /** @description of the text that was signed */
            reviewSheet?: components["schemas"]["Digest"];
            scoreSheet?: components["schemas"]["Digest"];
        };
        ReportedClarification: {
            number: number;
            bidId: components["schemas"]["BidId"];
            question: string;
            /** @description empty: none came in time */
            answer: string;
        };
        /** @description 评标报告; a member signs it within its opinion, under haihe/evaluation-opinion/1 */
        EvaluationReport: {
            tender: string;
            lot: string;
            /** @enum {unknown} */
            method: "comprehensive" | "lowest_evaluated_price";
            begunAt: components["schemas"]["Instant"];
            members: components["schemas"]["ReportedMember"][];
            /** @description in the order of the opening list */
            bids: components["schemas"]["EvaluatedBid"][];
            clarifications: components["schemas"]["ReportedClarification"][];
            /** @enum {unknown} */
            outcome: "candidates" | "all_bids_rejected" | "competition_is_lacking";
            /** @description bid ids, by rank */
            candidates: components["schemas"]["BidId"][];
            /** @description how equal bids were put in order; empty: there were none */
            tieReasons: string;
            /** @description of the lot's reports; absent: the first */
            number?: number;
            /** @description of a report after a re-evaluation */
            corrects?: {
                /** @description of the canonical text of the report before */
                report: components["schemas"]["Digest"];
                objections: number[];
                reasons: string;
            };
        };
        MemberOpinion: {
            member: components["schemas"]["Digest"];
            /**
             * @description silent: refused without reasons, counts as consent
             * @enum {unknown}
             */
            opinion: "agrees" | "dissents" | "refuses" | "silent";
            reasons: string;
            /** @description over the report, of who agrees or dissents */
            signature?: components["schemas"]["Signature"];
        };
        EvaluationPage: {
            tender: string;
            tenderName: string;
            lot: string;
            lotName: string;
            /**
             * @description for members the phase; for others not_begun, in_progress or reported
             * @enum {unknown}
             */
            state: "not_begun" | "in_progress" | "reviewing" | "judging_competition" | "scoring" | "tied" | "reporting" | "reported";
            now: components["schemas"]["Instant"];
            held: boolean;
            /** @enum {unknown} */
            youAre: "public" | "bidder" | "host" | "member" | "chair";
            /** @description that the stage allows the caller now; a sheet that is in already is not taken out of it */
            steps: ("begin" | "review" | "judge_competition" | "ask" | "answer" | "correct_price" | "score" | "decide_tie" | "give_opinion" | "replace_member")[];
            /** @description all to members, its own to a bidder */
            clarifications: components["schemas"]["ClarificationShown"][];
            /** @description to members, from the beginning on */
            committee?: components["schemas"]["CommitteeTable"];
            /** @description to members and host, once all have signed */
            report?: components["schemas"]["EvaluationReport"];
            opinions: components["schemas"]["MemberOpinion"][];
            reportedAt?: components["schemas"]["Instant"];
            /** @description to members and host, in their order */
            reevaluations?: components["schemas"]["Reevaluation"][];
        };
        /** @description An order to correct a report, and that report */
        Reevaluation: {
            /** @description number of the report that is corrected */
            report: number;
            /** @enum {unknown} */
            sheets: "review" | "score";
            /** @description that are concerned */
            bids: components["schemas"]["BidId"][];
            objections: number[];
            reasons: string;
            orderedAt: components["schemas"]["Instant"];
            corrected: components["schemas"]["EvaluationReport"];
            opinions: components["schemas"]["MemberOpinion"][];
            reportedAt: components["schemas"]["Instant"];
            /** @description the member's own sheet under the report, while it is corrected */
            ownReview?: components["schemas"]["ReviewSheet"];
            ownScores?: components["schemas"]["ScoreSheet"];
        };
        /** @description An act that the law sets a time for */
        Due: {
            /**
             * @description late: still to be done, or done after its time
             * @enum {unknown}
             */
            state: "due" | "done" | "late";
            /** @description in time before it */
            at: components["schemas"]["Instant"];
            doneAt?: components["schemas"]["Instant"];
            /** @description of the book: GET /law/{rule} */
            rule?: string;
            /** @description from which day, which is left out, a holiday that moves the last */
            computation?: components["schemas"]["Text"];
        };
        Objection: {
            number: number;
            /** @enum {unknown} */
            against: "documents" | "result";
            /** @description of a result; else empty */
            lot: string;
            objector: string;
            objectorName: string;
            text: string;
            raisedAt: components["schemas"]["Instant"];
            /** @description the tender is suspended until the answer */
            holds: boolean;
            answer: components["schemas"]["Due"];
            answered?: {
                tender: string;
                number: number;
                /** @enum {unknown} */
                finding: "upheld" | "dismissed";
                text: string;
                answeredAt: components["schemas"]["Instant"];
            };
            concerns: string[];
            /** @description upheld: the evaluation itself is wrong */
            ofEvaluation?: boolean;
        };
        ObjectionsPage: {
            tender: string;
            tenderName: string;
            now: components["schemas"]["Instant"];
            /** @enum {unknown} */
            youAre: "host" | "other";
            /** @description to the documents */
            objectionUntil?: components["schemas"]["Instant"];
            /** @description until when an objection to a result is taken */
            postings: {
                lot: string;
                lotName: string;
                postedUntil: components["schemas"]["Instant"];
                candidates: components["schemas"]["PostedCandidate"][];
            }[];
            items: components["schemas"]["Objection"][];
        };
        CandidatesNotice: {
            tender: string;
            lot: string;
            candidates: components["schemas"]["PostedCandidate"][];
            postedUntil: components["schemas"]["Instant"];
            objectionChannel: string;
            /** @description number of the report that recommends them; absent: the first */
            report?: number;
        };
        AwardNotice: {
            tender: string;
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
        };
        ResultNotice: {
            tender: string;
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            rank: number;
            ground: components["schemas"]["AwardGround"];
            reasons: string;
        };
        OwnResult: {
            bidId: components["schemas"]["BidId"];
            /** @description empty: the bid is valid */
            rejections: {
                /** @enum {unknown} */
                by: "clause" | "ground" | "record";
                code: string;
                reasons: string[];
            }[];
            deviations: string[];
            /** @description of a valid bid, where the documents let losers see their points */
            result?: components["schemas"]["BidResult"];
        };
        ValidityRequest: {
            tender: string;
            lot: string;
            number: number;
            validUntilBefore: components["schemas"]["Instant"];
            validUntil: components["schemas"]["Instant"];
            answerUntil: components["schemas"]["Instant"];
            reason: string;
        };
        Extension: {
            request: components["schemas"]["ValidityRequest"];
            signature: components["schemas"]["Signature"];
            requestedAt: components["schemas"]["Instant"];
            /** @description to the host */
            bidders: string[];
            /** @description to the host all, to a bidder its own */
            answers: {
                bidder: string;
                agrees: boolean;
                answeredAt: components["schemas"]["Instant"];
            }[];
            settledAt?: components["schemas"]["Instant"];
            /** @description for a bidder that has not answered: canonical, agreeing */
            toSign?: string;
        };
        HostOfAward: {
            reportedAt?: components["schemas"]["Instant"];
            /** @description within 3 days of the report */
            posting?: components["schemas"]["Due"];
            /** @description as reported, before they are posted; response is empty */
            candidates: components["schemas"]["PostedCandidate"][];
            /** @description number that the notice states; absent: none */
            report?: number;
            /** @description if they were posted now */
            earliestPostedUntil?: components["schemas"]["Instant"];
            firstMustWin: boolean;
            out: {
                candidate: string;
                ground: components["schemas"]["AwardGround"];
                reasons: string;
            }[];
            /** @description before the award or after it */
            gaveUp: {
                candidate: string;
                reasons: string;
                gaveUpAt: components["schemas"]["Instant"];
            }[];
            /** @description candidates whom an upheld objection concerns: none of them can win any more */
            upheldAgainst: {
                candidate: string;
                /** @description its number */
                objection: number;
            }[];
            /** @description numbers of the objections to the result that were upheld and that no re-evaluation has answered */
            upheld?: number[];
            /** @description award and result notice of the first candidate that stands */
            notices: {
                label: string;
                /** @description canonical */
                text: string;
            }[];
            /** @description within 15 days of the winner; of compulsory tenders */
            writtenReport?: components["schemas"]["Due"];
            reportText?: string;
        };
        AwardPage: {
            tender: string;
            tenderName: string;
            lot: string;
            lotName: string;
            /**
             * @description examining: to host and members; to others it is posted
             * @enum {unknown}
             */
            state: "not_posted" | "posted" | "examining" | "determined" | "to_retender";
            now: components["schemas"]["Instant"];
            held: boolean;
            /**
             * @description member: of the committee
             * @enum {unknown}
             */
            youAre: "public" | "bidder" | "host" | "member";
            /** @description that the caller may take now */
            steps: ("post" | "give_up" | "pass_over" | "determine" | "cancel" | "retender" | "write_report" | "request_validity" | "answer_validity" | "reevaluate" | "examine" | "give_examination_opinion")[];
            candidates?: components["schemas"]["CandidatesNotice"];
            candidatesSignature?: components["schemas"]["Signature"];
            postedAt?: components["schemas"]["Instant"];
            result?: components["schemas"]["ResultNotice"];
            resultSignature?: components["schemas"]["Signature"];
            noticedAt?: components["schemas"]["Instant"];
            cancelled: {
                winner: string;
                ground: components["schemas"]["AwardGround"];
                cancelledAt: components["schemas"]["Instant"];
            }[];
            /** @description that fell with their report (重新评标), in their order */
            fallenPostings?: {
                candidates: components["schemas"]["CandidatesNotice"];
                postedAt: components["schemas"]["Instant"];
                fellAt: components["schemas"]["Instant"];
                /** @description upheld */
                objections: number[];
            }[];
            /** @description 审查确认, to host and members */
            examinations?: {
                number: number;
                candidate: string;
                candidateName: string;
                /** @enum {unknown} */
                ground: "changed_state" | "unlawful_conduct";
                reasons: string;
                orderedAt: components["schemas"]["Instant"];
                /** @description given so far */
                opinions: number;
                confirmed?: boolean;
                examinedAt?: components["schemas"]["Instant"];
                /** @description by the member who asks */
                opinionGiven: boolean;
            }[];
            toRetenderAt?: components["schemas"]["Instant"];
            /** @description to the winner and the host */
            notice?: components["schemas"]["AwardNotice"];
            noticeSignature?: components["schemas"]["Signature"];
            /** @description 投标有效期, as extended */
            validUntil: components["schemas"]["Instant"];
            /** @description the latest request: to the host and the bidders that are asked */
            extension?: components["schemas"]["Extension"];
            /** @description to a bidder of the list */
            own?: components["schemas"]["OwnResult"];
            /** @description to the host */
            host?: components["schemas"]["HostOfAward"];
        };
        Contract: {
            tender: string;
            lot: string;
            tenderee: string;
            tendereeName: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
            bond: components["schemas"]["Money"];
            textDigest: components["schemas"]["Digest"];
        };
        Deposit: {
            bidder: string;
            bidderName: string;
            deposit: components["schemas"]["Money"];
            /**
             * @description why it goes back: the contract (条例 第五十七条), the failure of the lot, the termination of the tender (第三十一条), that its bidder did not extend its bid (评标委员会和评标方法暂行规定 第四十条)
             * @enum {unknown}
             */
            ground: "contract" | "failure" | "termination" | "extension";
            /**
             * @description may_be_kept: its award was cancelled because it gave up or posted no bond
             * @enum {unknown}
             */
            state: "due" | "done" | "late" | "may_be_kept";
            dueAt?: components["schemas"]["Instant"];
            returnedAt?: components["schemas"]["Instant"];
            interest?: components["schemas"]["Money"];
            voucher?: string;
        };
        ContractFacts: {
            tender: string;
            lot: string;
            tenderee: string;
            tendereeName: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            awardedAt: components["schemas"]["Instant"];
            signedAt: components["schemas"]["Instant"];
        };
        ContractPage: {
            tender: string;
            tenderName: string;
            lot: string;
            lotName: string;
            /**
             * @description proposed only to the parties
             * @enum {unknown}
             */
            state: "none" | "proposed" | "concluded";
            now: components["schemas"]["Instant"];
            held: boolean;
            /** @enum {unknown} */
            youAre: "public" | "bidder" | "winner" | "host";
            steps: ("propose" | "sign" | "return_deposit")[];
            /** @description once concluded */
            facts?: components["schemas"]["ContractFacts"];
            /** @description to the tenderee's side and the winner */
            parties?: {
                due?: components["schemas"]["Due"];
                /** @constant */
                label: "haihe/contract/1";
                /** @description for the host: canonical, as the award implies it; bond and text are missing */
                toPropose: string;
                /** @description for the winner: canonical, as the host has signed it */
                toSign: string;
                contract?: components["schemas"]["Contract"];
                tendereeSignature?: components["schemas"]["Signature"];
                winnerSignature?: components["schemas"]["Signature"];
                proposedAt?: components["schemas"]["Instant"];
            };
            /** @description that are to go back, within five days of their ground: to the host all, to a bidder its own */
            deposits: components["schemas"]["Deposit"][];
        };
        LawCheck: {
            timeTable: components["schemas"]["TimeTable"];
            beganOn: components["schemas"]["Date"];
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            compulsory: boolean;
            /** @enum {unknown} */
            method: "open" | "invited";
            estimatedPrice: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
            media?: string[];
        };
        /** @description fen */
        Money: number;
        Digest: string;
        Part: {
            commitment: components["schemas"]["Digest"];
            salt?: string;
            value?: string;
        };
        Instant: string;
        TreeHead: {
            logId: string;
            epoch: number;
            size: number;
            root: components["schemas"]["Digest"];
            time: components["schemas"]["Instant"];
            keyId: components["schemas"]["Digest"];
        };
        SignedHead: {
            head: components["schemas"]["TreeHead"];
            signature: string;
        };
        Pem: string;
        Cosignature: {
            head: components["schemas"]["Digest"];
            witness: string;
            time: components["schemas"]["Instant"];
            signature: string;
        };
        Receipt: {
            index: number;
            where: components["schemas"]["Part"];
            who: components["schemas"]["Part"];
            what: components["schemas"]["Part"];
            proof: components["schemas"]["Digest"][];
            head: components["schemas"]["SignedHead"];
            certificate: components["schemas"]["Pem"];
            cosignatures: components["schemas"]["Cosignature"][];
        };
        Written: {
            result: {
                [key: string]: unknown;
            };
            /** @description of the last entry written; absent when none was */
            receipt?: components["schemas"]["Receipt"];
        };
        Text: {
            zh: string;
            en: string;
        };
        Date: string;
        Citation: {
            act: components["schemas"]["Text"];
            article: string;
            inForceFrom: components["schemas"]["Date"];
            inForceUntil?: components["schemas"]["Date"];
        };
        NamedValue: {
            name: string;
            value: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @description of a refusal by law: the path of its rule in the book, GET /law/{rule} */
            help?: string;
            /** @description the rule as a sentence in snake_case */
            rule: string;
            /** @description JSON Pointer into the request */
            path?: string;
            text: components["schemas"]["Text"];
            citation?: components["schemas"]["Citation"];
            facts?: components["schemas"]["NamedValue"][];
            /** @description of a refusal that the law wants on record: a bid that came late */
            receipt?: components["schemas"]["Receipt"];
        };
        Hold: {
            /** @enum {unknown} */
            ground: "order" | "objection" | "law";
            source: string;
            since: components["schemas"]["Instant"];
            liftedAt?: components["schemas"]["Instant"];
        };
        Lot: {
            code: string;
            name: string;
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            content: string;
            estimatedPrice: components["schemas"]["Money"];
            maximumPrice?: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
            /** @description code of the lot whose place this one takes (重新招标) */
            retenderOf?: string;
        };
        TimeTable: {
            documentsFrom: components["schemas"]["Instant"];
            documentsUntil: components["schemas"]["Instant"];
            questionsUntil: components["schemas"]["Instant"];
            objectionUntil: components["schemas"]["Instant"];
            bidDeadline: components["schemas"]["Instant"];
            openingAt: components["schemas"]["Instant"];
            bidValidityDays: number;
            depositValidityDays: number;
        };
        DocumentFile: {
            name: string;
            /** @enum {unknown} */
            kind: "instructions" | "drawings" | "bill_of_quantities" | "contract" | "other";
            size: number;
            sm3: components["schemas"]["Digest"];
        };
        /** @enum {unknown} */
        CustodianKind: "tenderee" | "agency" | "platform" | "notary" | "key_keeper";
        Custodian: {
            name: string;
            kind: components["schemas"]["CustodianKind"];
            encryptionCertificate: components["schemas"]["Pem"];
            signingCertificate: components["schemas"]["Pem"];
        };
        /** @description How electronic bids are sealed and opened (spec/sealing); documents without them take none */
        BiddingTerms: {
            sharesNeeded: number;
            /** @description in the order of their shares, from 1 */
            custodians: components["schemas"]["Custodian"][];
            /** @enum {unknown} */
            openingMode: "bidders_first" | "custodians_first";
            /** @description the remedy of 电子招标投标办法 第三十一条; without it a bid that its bidder does not decrypt is revoked */
            custodiansOpenWhatIsLeft: boolean;
            decryptionWindowMinutes: number;
            /** @description names of the files that every bid contains */
            files: string[];
        };
        EvaluationClause: {
            code: string;
            /** @enum {unknown} */
            kind: "form" | "qualification" | "response";
            text: string;
            /** @description a bid that does not meet it is rejected */
            rejects: boolean;
        };
        /** @description an exact number, as written: 12.50 */
        Decimal: string;
        ScoreItem: {
            code: string;
            /** @enum {unknown} */
            kind: "technical" | "business";
            name: string;
            criteria: string;
            least: components["schemas"]["Decimal"];
            most: components["schemas"]["Decimal"];
        };
        /** @description computed, not given (spec/formula) */
        PriceScore: {
            points: components["schemas"]["Decimal"];
            formula: string;
            constants: {
                name: string;
                value: components["schemas"]["Decimal"];
            }[];
        };
        PriceAdjustment: {
            code: string;
            name: string;
            criteria: string;
        };
        ExpertsNeeded: {
            specialty: string;
            need: number;
        };
        /** @description 评标委员会: odd, five or more, two thirds experts (招标投标法 第三十七条) */
        CommitteeTerms: {
            /** @description of the tenderee */
            representatives: number;
            experts: components["schemas"]["ExpertsNeeded"][];
            /** @description why experts are named and not drawn; absent: they are drawn */
            namedBecause?: string;
        };
        /** @description How bids are judged: from the signed documents and from nowhere else (招标投标法 第四十条, 条例 第四十九条) */
        EvaluationTerms: {
            /** @enum {unknown} */
            method: "comprehensive" | "lowest_evaluated_price";
            clauses: components["schemas"]["EvaluationClause"][];
            /** @description comprehensive only */
            items: components["schemas"]["ScoreItem"][];
            /** @description comprehensive only */
            price?: components["schemas"]["PriceScore"];
            /** @description lowest_evaluated_price only */
            adjustments: components["schemas"]["PriceAdjustment"][];
            /** @description of the members' points for an item one highest and one lowest */
            leaveOutExtremes: boolean;
            /** @description of points */
            decimals: number;
            candidates: number;
            committee: components["schemas"]["CommitteeTerms"];
            losersSeeTheirPoints: boolean;
        };
        DocumentManifest: {
            tender: string;
            version: number;
            files: components["schemas"]["DocumentFile"][];
            bidding?: components["schemas"]["BiddingTerms"];
            evaluation?: components["schemas"]["EvaluationTerms"];
        };
        Announcement: {
            tender: string;
            version: number;
            title: string;
            content: string;
            quantity: string;
            place: string;
            schedule: string;
            obtaining: string;
            qualification: string;
            tendereeName: string;
            tendereeAddress: string;
            contact: string;
            openingPlace: string;
            media: string[];
            documentPrice: components["schemas"]["Money"];
            timeTable: components["schemas"]["TimeTable"];
            documentsDigest: components["schemas"]["Digest"];
        };
        /** @description Signature over label, one zero byte and the canonical text */
        Signature: {
            label: string;
            certificate: components["schemas"]["Pem"];
            value: string;
        };
        Clarification: {
            tender: string;
            number: number;
            title: string;
            content: string;
            affectsBids: boolean;
            newBidDeadline?: components["schemas"]["Instant"];
            files: components["schemas"]["DocumentFile"][];
        };
        ClarificationIssued: {
            clarification: components["schemas"]["Clarification"];
            signature?: components["schemas"]["Signature"];
            signer?: string;
            issuedAt: components["schemas"]["Instant"];
            bidDeadlineBefore: components["schemas"]["Instant"];
            bidDeadlineAfter: components["schemas"]["Instant"];
        };
        PostedCandidate: {
            rank: number;
            bidder: string;
            bidderName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
            /** @description how it meets the qualification that the documents require */
            response: string;
        };
        /** @description 中标候选人公示 of a lot */
        PublishedPosting: {
            lot: string;
            /** @description by rank */
            candidates: components["schemas"]["PostedCandidate"][];
            postedAt: components["schemas"]["Instant"];
            postedUntil: components["schemas"]["Instant"];
            objectionChannel: string;
            /** @description number of the report that recommends them; absent: the first */
            report?: number;
            /** @description a re-evaluation was ordered: the posting has fallen */
            fallenAt?: components["schemas"]["Instant"];
        };
        /**
         * @description why not a candidate that ranks before
         * @enum {unknown}
         */
        AwardGround: "" | "gave_up" | "force_majeure" | "no_bond" | "unlawful_conduct" | "other";
        /** @description 中标结果 of a lot; after a cancelled one the next */
        PublishedAward: {
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            rank: number;
            ground: components["schemas"]["AwardGround"];
            noticedAt: components["schemas"]["Instant"];
            cancelledAt?: components["schemas"]["Instant"];
        };
        PublishedContract: {
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            signedAt: components["schemas"]["Instant"];
        };
        Finding: {
            rule: string;
            /** @enum {unknown} */
            mark: "kept" | "broken" | "pending" | "not_applicable";
            /** @enum {unknown} */
            level: "green" | "yellow" | "red" | "grey";
            explanation: components["schemas"]["Text"];
            citation: components["schemas"]["Citation"];
            facts: components["schemas"]["NamedValue"][];
            path: string;
            due?: components["schemas"]["Instant"];
        };
        Event: {
            index: number;
            type: string;
            at?: components["schemas"]["Instant"];
            receiptUrl: string;
        };
        Step: {
            /** @enum {unknown} */
            kind: "project" | "tender" | "documents" | "announcement" | "questions" | "clarification" | "objection" | "deadline" | "opening" | "record" | "evaluation" | "candidates" | "reevaluation" | "examination" | "extension" | "award" | "cancellation" | "report" | "contract" | "failure" | "dispute" | "suspension" | "resumption" | "termination";
            title: components["schemas"]["Text"];
            at?: components["schemas"]["Instant"];
            from?: components["schemas"]["Instant"];
            until?: components["schemas"]["Instant"];
            /** @enum {unknown} */
            state: "done" | "current" | "due" | "late" | "future";
            rule?: components["schemas"]["Finding"];
            event?: components["schemas"]["Event"];
        };
        Order: {
            number: string;
            department: string;
            issuer: string;
            counter: number;
            target: string;
            tender: string;
            /** @enum {unknown} */
            act: "suspend" | "resume";
            reason: string;
            basis: string;
            issuedAt: components["schemas"]["Instant"];
        };
        OrderState: {
            order: components["schemas"]["Order"];
            acknowledgedAt?: components["schemas"]["Instant"];
            executed?: boolean;
            rule?: string;
        };
        /** @description The time line of a tender as published facts; members that a role does not hold are absent */
        TenderPage: {
            code: string;
            name: string;
            project?: string;
            tenderee?: string;
            tendereeName?: string;
            /** @description social credit code */
            agency?: string;
            agencyName?: string;
            method?: string;
            industry?: string;
            region?: string;
            /** @description registered | published | suspended | terminated; at the hub open | suspended | closed | terminated */
            state: string;
            now?: components["schemas"]["Instant"];
            holds?: components["schemas"]["Hold"][];
            lots?: components["schemas"]["Lot"][];
            timeTable?: components["schemas"]["TimeTable"];
            documents?: components["schemas"]["DocumentManifest"];
            announcement?: components["schemas"]["Announcement"];
            announcementSignature?: components["schemas"]["Signature"];
            clarifications?: components["schemas"]["ClarificationIssued"][];
            postings?: components["schemas"]["PublishedPosting"][];
            /** @description those of one lot in their order */
            awards?: components["schemas"]["PublishedAward"][];
            contracts?: components["schemas"]["PublishedContract"][];
            allowedSteps?: string[];
            steps: components["schemas"]["Step"][];
            findings?: components["schemas"]["Finding"][];
            events?: components["schemas"]["Event"][];
            orders?: components["schemas"]["OrderState"][];
            routes?: {
                hub?: boolean;
                direct?: boolean;
            };
            notices?: string[];
        };
        BidId: string;
        /**
         * @description empty until its key is known
         * @enum {unknown}
         */
        UnlockedBy: "" | "bidder" | "custodians";
        /**
         * @description why it was not opened; else empty
         * @enum {unknown}
         */
        UnopenedGround: "" | "not_decrypted_by_its_bidder" | "ciphertext_lost" | "shares_unusable";
        /** @description What is read out of a bid (唱标) */
        BidReading: {
            bidderName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
        };
        RecordedObjection: {
            number: number;
            bidder: string;
            text: string;
            /** @description empty until it is given */
            answer: string;
        };
        RecordedBid: {
            bidId: components["schemas"]["BidId"];
            bidder: string;
            bidderName: string;
            /** @enum {unknown} */
            outcome: "opened" | "revoked" | "withdrawn";
            unlockedBy: components["schemas"]["UnlockedBy"];
            ground: components["schemas"]["UnopenedGround"];
            reading?: components["schemas"]["BidReading"];
            /** @description names of what was wrong inside, left to the committee */
            faults: string[];
        };
        BasePrice: {
            price: components["schemas"]["Money"];
            /** @description proves the price against the commitment in the documents */
            salt: components["schemas"]["Digest"];
        };
        /** @description 开标记录, signed by the host under haihe/opening-record/1 */
        OpeningRecord: {
            tender: string;
            lot: string;
            openedAt: components["schemas"]["Instant"];
            listDigest: components["schemas"]["Digest"];
            bids: components["schemas"]["RecordedBid"][];
            objections: components["schemas"]["RecordedObjection"][];
            /** @description social credit codes; who is missing kept silent */
            confirmedBy: string[];
            /** @description 标底, when the documents had sealed one */
            basePrice?: components["schemas"]["BasePrice"];
            /** @description 签到: social credit codes of the bidders that attended, in the order in which they came; absent: none did */
            attendedBy?: string[];
        };
        Findings: {
            findings: components["schemas"]["Finding"][];
        };
    };
    responses: {
        /** @description A refusal, with its rule, its citation and what to do next */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        Code: string;
        /** @description 标段（包）编号 */
        Lot: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Project"][];
                    };
                };
            };
        };
    };
    registerProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    storeFile: {
        parameters: {
            query: {
                name: string;
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sm3: components["schemas"]["Digest"];
                        size: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
        };
    };
    readFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sm3: components["schemas"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listTenders: {
        parameters: {
            query?: {
                state?: "registered" | "published" | "suspended" | "terminated";
                q?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderList"];
                };
            };
        };
    };
    registerTender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTender"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tender */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    readDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsInForce"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    draftDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: components["schemas"]["DocumentFile"][];
                    bidding?: components["schemas"]["BiddingTerms"];
                    evaluation?: components["schemas"]["EvaluationTerms"];
                };
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    draftAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    reviewDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    publishTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    announcement: string;
                    announcementSignature: components["schemas"]["Signature"];
                    manifest: string;
                    manifestSignature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    changeDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, number, ground, failure, bidDeadlineBefore, bidDeadlineAfter, reason}, signed under haihe/deadline-change/1 */
                    change: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    draftTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description at most 6000 bytes of UTF-8 */
                    reason: string;
                    /** @description how fees for documents and deposits go back, with interest; at most 6000 bytes of UTF-8 */
                    returns: string;
                };
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    terminateTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, reason, returns}, signed under haihe/termination/1 */
                    notice: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readFailures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CertifiedFailure"][];
                        /** @description the number that the next one carries */
                        next: number;
                    };
                };
            };
        };
    };
    certifyFailure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {platform, number, beganAt, endedAt, description}, signed under haihe/platform-failure/1 */
                    failure: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archives */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchivePage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    sealArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-tar": unknown;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    clarify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clarification: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
                /** @description Bytes of the whole; may not be deferred */
                "Upload-Length": number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun */
            201: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    /** @description /uploads/{id} */
                    Location?: string;
                    /** @description An HTTP date */
                    "Upload-Expires"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    describeUploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offered */
            204: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    "Tus-Version"?: "1.0.0";
                    "Tus-Extension"?: "creation,checksum,expiration,termination";
                    "Tus-Checksum-Algorithm"?: "sm3,sha256";
                    "Tus-Max-Size"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped */
            204: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            423: components["responses"]["Problem"];
        };
    };
    uploadProgress: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description So far */
            200: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    /** @description Bytes received */
                    "Upload-Offset"?: number;
                    "Upload-Length"?: number;
                    /** @description An HTTP date */
                    "Upload-Expires"?: string;
                    "Cache-Control"?: "no-store";
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    continueUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Another version or none: 412 with Tus-Version */
                "Tus-Resumable": "1.0.0";
                "Upload-Offset": number;
                /** @description sm3 or sha256, a space, and the digest of this body in base64 */
                "Upload-Checksum"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": unknown;
            };
        };
        responses: {
            /** @description Appended, on stable storage */
            204: {
                headers: {
                    "Tus-Resumable"?: "1.0.0";
                    /** @description Bytes received */
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            408: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            423: components["responses"]["Problem"];
            460: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listOwnBidsOfAllLots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Own bids; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnBidsOfAllLots"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listCustody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lots; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Custody"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listOwnBids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Own bids, oldest first; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnBids"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    submitBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandedIn"];
            };
        };
        responses: {
            /** @description Received; the receipt proves when */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidWritten"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
                bid: components["schemas"]["BidId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {bidId, lot}, signed under haihe/bid-withdrawal/1 */
                    withdrawal: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidWritten"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hall now; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    watchOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    readOpeningList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListToRelease"];
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    releaseAsBidder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedRelease"];
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    releaseAsCustodian: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedRelease"];
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    attendOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    objectAtOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description at most 6000 bytes of UTF-8 */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    answerAtOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                    /** @description at most 6000 bytes of UTF-8 */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    confirmOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    publishBasePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    price: components["schemas"]["Money"];
                    salt: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    decideUnopenedBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bidId: components["schemas"]["BidId"];
                    /**
                     * @description revoked 撤销: the bidder's own fault; withdrawn 撤回: another's
                     * @enum {unknown}
                     */
                    outcome: "revoked" | "withdrawn";
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readOpeningRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text to sign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description canonical OpeningRecord */
                        record: string;
                        /** @constant */
                        label: "haihe/opening-record/1";
                    };
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    signOpeningRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical OpeningRecord, as it was read */
                    record: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    listOwnCommittees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenders; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCommittees"];
                };
            };
            401: components["responses"]["Problem"];
        };
    };
    getCommittee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seats; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteePage"];
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    formCommittee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description representatives; experts too where the documents name them */
                    members: components["schemas"]["NamedMember"][];
                    /** @description whose experts sit, as the host has followed them at the hub, in the order in which the page gives them */
                    draws?: components["schemas"]["FollowedDraw"][];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    seatDrawnExperts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical, through the last replacement (spec/draw §7) */
                    transcript: string;
                    /** @description canonical {after, at, members} (spec/draw §10), signed under haihe/draw-seating/1 */
                    seating: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    promiseToJudge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, text} as the committee's page gives it, signed under haihe/committee-promise/1 */
                    promise: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    standAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reasons: components["schemas"]["Reasons"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    chooseChair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description of a member of the committee */
                    chair: components["schemas"]["Digest"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    replaceMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    replaced: string;
                    /** @description takes the seat's kind and specialty */
                    by: string;
                    reasons: components["schemas"]["Reasons"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evaluation now; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    beginEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    handInReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical ReviewSheet, signed under haihe/review-sheet/1 */
                    sheet: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    voteOnCompetition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lacking: boolean;
                    reasons: components["schemas"]["Reasons"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    askBidder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bidId: components["schemas"]["BidId"];
                    question: string;
                    /** @description 10 minutes to 3 days from now */
                    answerUntil: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    answerCommittee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical BidClarification, signed under haihe/bid-clarification/1 */
                    answer: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    correctPrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clarification: number;
                    price: components["schemas"]["Money"];
                    reasons: components["schemas"]["Reasons"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    handInScores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical ScoreSheet, signed under haihe/score-sheet/1 */
                    sheet: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    decideTie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description all valid bids, best first; it only parts equals */
                    order: components["schemas"]["BidId"][];
                    reasons: components["schemas"]["Reasons"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readEvaluationReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text to sign; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description canonical EvaluationReport */
                        report: string;
                        /**
                         * @description signed is canonical {opinion, reasons, report}
                         * @constant
                         */
                        label: "haihe/evaluation-opinion/1";
                    };
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    giveOpinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    opinion: "agrees" | "dissents" | "refuses";
                    /** @description required of who dissents; who refuses without reasons counts as consenting */
                    reasons: string;
                    /** @description canonical EvaluationReport, of who agrees or dissents */
                    report?: string;
                    signature?: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readPrintedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    readCorrectedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    readBidFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
                sm3: components["schemas"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listObjections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By number; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionsPage"];
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    raiseObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    against: "documents" | "result";
                    /** @description of an objection to a result */
                    lot?: string;
                    /** @description at most 6000 bytes of UTF-8 */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    answerObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    finding: "upheld" | "dismissed";
                    /** @description at most 6000 bytes of UTF-8 */
                    text: string;
                    /** @description of an upheld objection to a result: the candidates that may not win after it */
                    concerns?: string[];
                    /** @description of an upheld objection to a result: the evaluation itself is wrong, and nobody wins before it is corrected. It names candidates, or says this, or both */
                    ofEvaluation?: boolean;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The award now; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    postCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, lot, candidates, postedUntil, objectionChannel}, after a re-evaluation with the number of its report, signed under haihe/candidates/1 */
                    notice: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    giveUpAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description at most 6000 bytes of UTF-8 */
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    passOverCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description social credit code */
                    candidate: string;
                    /** @enum {unknown} */
                    ground: "force_majeure" | "no_bond" | "unlawful_conduct" | "other";
                    /** @description at most 6000 bytes of UTF-8 */
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    determineWinner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, lot, winner, winnerName, price, periodDays, quality, projectLeader}, signed under haihe/award-notice/1 */
                    notice: string;
                    noticeSignature: components["schemas"]["Signature"];
                    /** @description canonical {tender, lot, winner, winnerName, price, rank, ground, reasons}, signed under haihe/result-notice/1 */
                    result: string;
                    resultSignature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    cancelAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description gave_up: only after the winner has said so
                     * @enum {unknown}
                     */
                    ground: "gave_up" | "force_majeure" | "no_bond" | "unlawful_conduct" | "other";
                    /** @description of gave_up may be empty: then the winner's own */
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    retenderLot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description at most 6000 bytes of UTF-8 */
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    orderReevaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description upheld, by number */
                    objections: number[];
                    /**
                     * @description review: both sheets are handed in anew; score: the scores alone
                     * @enum {unknown}
                     */
                    sheets: "review" | "score";
                    /** @description ids of those concerned: of others a member's sheet says what its earlier one says */
                    bids: components["schemas"]["BidId"][];
                    /** @description what is wrong; stands in the second report; at most 6000 bytes of UTF-8 */
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    examineCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description social credit code */
                    candidate: string;
                    /** @enum {unknown} */
                    ground: "changed_state" | "unlawful_conduct";
                    /** @description at most 6000 bytes of UTF-8 */
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    giveExaminationOpinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, lot, examination, candidate, confirmed, reasons}, signed under haihe/examination-opinion/1 */
                    opinion: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    reportAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description at most 20000 bytes of UTF-8 */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    requestValidity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, lot, number, validUntilBefore, validUntil, answerUntil, reason}, signed under haihe/validity-request/1 */
                    request: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    answerValidity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, lot, number, agrees}, signed under haihe/validity-answer/1 */
                    answer: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract now; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    proposeContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, lot, tenderee, tendereeName, winner, winnerName, price, periodDays, quality, projectLeader, bond, textDigest}, signed under haihe/contract/1 */
                    contract: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    signContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical {tender, lot, tenderee, tendereeName, winner, winnerName, price, periodDays, quality, projectLeader, bond, textDigest}, signed under haihe/contract/1 */
                    contract: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    returnDeposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 标段（包）编号 */
                lot: components["parameters"]["Lot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bidder: string;
                    interest: components["schemas"]["Money"];
                    /** @description at most 200 bytes of UTF-8 */
                    voucher: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    checkLaw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawCheck"];
            };
        };
        responses: {
            /** @description The findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            400: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
}

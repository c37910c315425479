// Generated from spec/http/supervision.yaml; do not edit.

export interface paths {
    "/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departments and what they answer for */
        get: operations["listDepartments"];
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
        /** Tenders with their worst level and what falls due next */
        get: operations["listSupervisedTenders"];
        put?: never;
        post?: never;
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
        /** Time line, findings recomputed from published facts, holds, orders and both routes */
        get: operations["getSupervisedTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/committees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who judged each lot and what each member said, opened for a supervisor of a department that supervises the tender */
        get: operations["listCommittees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events named fact, oldest first; an id is a ledger position up to which all has been told */
        get: operations["watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Broken rules, acts overdue or falling due, awards that came too early, and messages that a minute later have not come by both routes */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders issued */
        get: operations["listOrders"];
        put?: never;
        /** Issues an order (supervisor of the department with jurisdiction) */
        post: operations["issueOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A prepared order with its number and counter, for signing once reason and basis are stated */
        get: operations["prepareOrder"];
        put?: never;
        post?: never;
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
        Department: {
            code: string;
            name: string;
            industries: string[];
            districts: string[];
            duties: string[];
        };
        SupervisedTender: {
            code: string;
            name: string;
            tendereeName: string;
            industry: string;
            region: string;
            state: string;
            /** @enum {unknown} */
            level: "green" | "yellow" | "red" | "grey";
            nextDue?: components["schemas"]["Instant"];
            bidDeadline?: components["schemas"]["Instant"];
            broken?: number;
        };
        SupervisedList: {
            items: components["schemas"]["SupervisedTender"][];
            total?: number;
            page: number;
            pages?: number;
        };
        LiveFact: {
            tender: string;
            type: string;
            at: components["schemas"]["Instant"];
            /** @enum {unknown} */
            level: "green" | "yellow" | "red" | "grey";
            text: components["schemas"]["Text"] | string;
            /** @description when what still runs falls due, for a count-down */
            due?: components["schemas"]["Instant"];
        };
        Instant: string;
        Hold: {
            /** @enum {unknown} */
            ground: "order" | "objection" | "law";
            source: string;
            since: components["schemas"]["Instant"];
            liftedAt?: components["schemas"]["Instant"];
        };
        /** @description fen */
        Money: number;
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
        Digest: string;
        DocumentFile: {
            name: string;
            /** @enum {unknown} */
            kind: "instructions" | "drawings" | "bill_of_quantities" | "contract" | "other";
            size: number;
            sm3: components["schemas"]["Digest"];
        };
        /** @enum {unknown} */
        CustodianKind: "tenderee" | "agency" | "platform" | "notary" | "key_keeper";
        Pem: string;
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
        Part: {
            commitment: components["schemas"]["Digest"];
            salt?: string;
            value?: string;
        };
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
        Written: {
            result: {
                [key: string]: unknown;
            };
            /** @description of the last entry written; absent when none was */
            receipt?: components["schemas"]["Receipt"];
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
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The departments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Department"][];
                    };
                };
            };
        };
    };
    listSupervisedTenders: {
        parameters: {
            query?: {
                department?: string;
                level?: "green" | "yellow" | "red" | "grey";
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
                    "application/json": components["schemas"]["SupervisedList"];
                };
            };
        };
    };
    getSupervisedTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
    listCommittees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The committees; never cached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            lot: string;
                            reportedAt: components["schemas"]["Instant"];
                            /** @description false: it was not sealed for this platform */
                            opened: boolean;
                            members: {
                                certificate: components["schemas"]["Digest"];
                                name: string;
                                /** @enum {unknown} */
                                kind: "representative" | "expert";
                                chair: boolean;
                            }[];
                            opinions: {
                                member: components["schemas"]["Digest"];
                                /** @enum {unknown} */
                                opinion: "agrees" | "dissents" | "refuses" | "silent";
                                reasons: string;
                            }[];
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    watch: {
        parameters: {
            query?: {
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description data: LiveFact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveFact"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LiveFact"][];
                    };
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderState"][];
                    };
                };
            };
        };
    };
    issueOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description canonical text of Order */
                    order: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Issued */
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
    prepareOrder: {
        parameters: {
            query: {
                tender: string;
                act: "suspend" | "resume";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
}

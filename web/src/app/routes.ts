// Page names are singular or of their own: the plural ones are the interface's (GET /notices, /tenders …).

import { createRouter, createWebHistory } from 'vue-router';
import { role } from './node';

export const kNavigation = {
  hub: [['home', '/'], ['notices', '/published-notices'], ['entities', '/register/entities'], ['platforms', '/register/platforms'], ['authorities', '/register/authorities'], ['verification', '/certificate-verification']],
  trading: [['tenders', '/'], ['law', '/time-table-check']],
  supervision: [['cockpit', '/'], ['supervised', '/supervised-tenders'], ['live', '/watch'], ['orders', '/issued-orders'], ['duties', '/department-duties'], ['wall', '/wall']],
} as const;

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  routes: [
    {
      path: '/',
      component: () =>
        role.value === 'trading' ? import('@/features/tender/TenderList.vue')
        : role.value === 'supervision' ? import('@/features/supervision/SupervisionCockpit.vue')
        : import('@/features/city/CityHome.vue'),
    },
    { path: '/published-notices', component: () => import('@/features/notice/NoticeList.vue') },
    { path: '/notice/:id', component: () => import('@/features/notice/NoticePage.vue'), props: true },
    { path: '/tender/:code', component: () => import('@/features/tender/TenderPage.vue'), props: true },
    { path: '/lot/:lot/opening', component: () => import('@/features/opening/OpeningHall.vue'), props: true },
    { path: '/lot/:lot/bids', component: () => import('@/features/bid/LotBids.vue'), props: true },
    { path: '/lot/:lot/custody', component: () => import('@/features/custody/LotCustody.vue'), props: true },
    { path: '/lot/:lot/evaluation', component: () => import('@/features/evaluation/EvaluationRoom.vue'), props: true },
    { path: '/lot/:lot/award', component: () => import('@/features/award/AwardRoom.vue'), props: true },
    { path: '/lot/:lot/contract', component: () => import('@/features/contract/ContractRoom.vue'), props: true },
    { path: '/tender/:code/objections', component: () => import('@/features/dispute/DisputeRoom.vue'), props: true },
    { path: '/tender/:code/termination', component: () => import('@/features/termination/TerminationRoom.vue'), props: true },
    { path: '/tender/:code/archive', component: () => import('@/features/archive/ArchiveRoom.vue'), props: true },
    { path: '/tender/:code/committee', component: () => import('@/features/committee/CommitteeRoom.vue'), props: true },
    { path: '/own-evaluations', component: () => import('@/features/committee/OwnCommitteeList.vue') },
    { path: '/own-tenders', component: () => import('@/features/tender/OwnTenders.vue') },
    { path: '/own-bids', component: () => import('@/features/bid/OwnBidList.vue') },
    { path: '/own-custody', component: () => import('@/features/custody/CustodyList.vue') },
    { path: '/conducted-draws', component: () => import('@/features/draw/DrawTable.vue') },
    { path: '/draw-request', component: () => import('@/features/draw/RequestDraw.vue') },
    { path: '/draw/:id', component: () => import('@/features/draw/DrawRoom.vue'), props: true },
    { path: '/expert-pool', component: () => import('@/features/expert/ExpertPool.vue') },
    { path: '/expert/:number', component: () => import('@/features/expert/ExpertSheet.vue'), props: true },
    { path: '/own-expert-entry', component: () => import('@/features/expert/OwnEntry.vue') },
    { path: '/signing-in', component: () => import('@/features/sign_in/SignIn.vue') },
    { path: '/time-table-check', component: () => import('@/features/law/LawCheck.vue') },
    { path: '/supervised-tenders', component: () => import('@/features/supervision/SupervisedTenders.vue') },
    { path: '/department-duties', component: () => import('@/features/supervision/DepartmentDuties.vue') },
    { path: '/wall', component: () => import('@/features/supervision/WallScreen.vue'), meta: { bare: true } },
    { path: '/rules', component: () => import('@/features/law/RuleBook.vue') },
    { path: '/rule/:rule', component: () => import('@/features/law/RulePage.vue'), props: true },
    { path: '/watch', component: () => import('@/features/supervision/LiveView.vue') },
    { path: '/issued-orders', component: () => import('@/features/supervision/OrderList.vue') },
    { path: '/entity/:code', component: () => import('@/features/registry/EntityPage.vue'), props: true },
    { path: '/register/entities', component: () => import('@/features/registry/EntityList.vue') },
    { path: '/register/platforms', component: () => import('@/features/registry/PlatformList.vue') },
    { path: '/register/authorities', component: () => import('@/features/registry/AuthorityList.vue') },
    { path: '/certificate-verification', component: () => import('@/features/registry/VerifyCertificate.vue') },
    { path: '/signing-keys', component: () => import('@/features/platform_key/SigningKeys.vue') },
    { path: '/:rest(.*)*', component: () => import('./NothingHere.vue') },
  ],
});

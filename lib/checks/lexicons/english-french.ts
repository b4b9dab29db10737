/** English → French : ce que dit la source | ce qu'en font les machines | ce que dit la presse. See docs/checks/literal.md. */
export const englishFrench = `
eventually | éventuellement | finalement
actually | actuellement | en fait
current* | !courant président; courante année | actuel
library | librairie* | bibliothèque
evidence | évidence; évidences | preuve; preuves
sensible* | sensible; sensibles | raisonnable
sympathetic | sympathique | compatissant
demand* | demande*; demandent | exige
pretend* | prétend*; prétendent | faire semblant
assist* | assist* à; assisté à | aider
attend* | attend*; attendu | assister à
resume* | résume*; résumé; résumer | reprend
support* | supporte; supporter; supportent; supporté par | soutenir
realize* | réalise que; réalisé que | se rendre compte
delay* | délai; délais | retard
lecture* | lecture; lectures | conférence
college* | collège; collèges | université
injur* | injures; injure; injurié | blessure
deception | déception | tromperie
trillion* | trillion; trillions | mille milliards; billion
billion* | billion; billions | milliard
million* | !# millions personnes; !millions personnes | millions de
administration | administration Trump; administration Biden; administration Obama | gouvernement
officials | officiels; des officiels; les officiels | responsables
domestic | domestique; domestiques | intérieur; national
agenda | agenda; agendas | programme; ordre du jour
candid | candide | franc
versatile | versatile | polyvalent
fatalit* | fatalités; fatalité | décès; morts
casualt* | casualités; !casualties | victimes
global | global; globale | mondial
consistent | consistant; consistante; consistants | cohérent
comprehensive | compréhensif; compréhensive | complet
achieve* | achève; achevé; achèvent | atteindre; accomplir
issue* | issues; une issue | question; problème
opportunit* | opportunités de travail | possibilité; occasion
impact* | impacté; impacter; impactant | toucher
initiate* | initié; initier | lancer; entamer
secretary of state | !secrétaire d'état américain; !secrétaire de l'état | chef de la diplomatie américaine
prime minister | !prime ministre; !ministre premier | Premier ministre
on a daily basis | sur une base quotidienne; !sur une base journalière | quotidiennement
at the end of the day | à la fin de la journée; à la fin du jour | au bout du compte
make sense | !faire du sens; !fait du sens | avoir du sens
take place | !prendre place; !prend place; !pris place | avoir lieu
in terms of | !en termes de résultats | en matière de
`;

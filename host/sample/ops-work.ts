/** The second project: the operations team, whose work the delivery team mostly does not see. */
export const OPS_WORK = `
1 | epic | inProgress | Network zone for partner systems       |       | oscar | due 20
2 | task | inProgress | Firewall rules for the bank feed       | OPS-1 | oscar | due 5, moved -2
3 | task | toDo       | Renew the certificates of the gateway  | OPS-1 | oscar | due 9
4 | bug  | toDo       | Backup of the gateway fails on Sundays |       |       |
5 | task | done       | Replace the old load balancer          |       | oscar | moved -6
`;
